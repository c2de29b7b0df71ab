import type { AtRule, Declaration, Plugin, Rule } from 'postcss'

/**
 * Lowers what Tailwind 4 emits to what Chromium 64 understands. Each rule below has a test of its
 * own; what it can't lower (flex `gap`) our markup doesn't use.
 */
export function lowerCss(): Plugin {
  return {
    postcssPlugin: 'lower-css',
    OnceExit(root) {
      root.walkAtRules('property', (rule) => void rule.remove())
      root.walkAtRules('layer', unwrap)
      root.walkAtRules('supports', (rule) => {
        if (/color-mix|color:\s*(?:lab|oklab|color)\(/.test(rule.params)) rule.remove()
        else if (/margin-trim|-moz-orient|contain-intrinsic-size/.test(rule.params)) unwrap(rule)
      })
      root.walkRules((rule) => {
        rule.selectors = rule.selectors.map(withoutWhere)
        splitBackdrop(rule)
      })
      root.walkDecls(lowerDeclaration)
    },
  }
}

/** `@layer base { … }` → its content; `@layer a, b;` → nothing. */
function unwrap(rule: AtRule) {
  if (rule.nodes) rule.replaceWith(rule.nodes)
  else rule.remove()
}

/** `:where(a > b) c` → `a > b c`: its argument stands where it stood. */
function withoutWhere(selector: string): string {
  const start = selector.indexOf(':where(')
  if (start < 0) return selector
  let depth = 0
  for (let i = start + 6; i < selector.length; i++) {
    if (selector[i] === '(') depth++
    if (selector[i] === ')' && --depth === 0) {
      const inside = selector.slice(start + 7, i)
      return withoutWhere(selector.slice(0, start) + inside + selector.slice(i + 1))
    }
  }
  return selector
}

/** A browser that doesn't know `::backdrop` drops the whole rule: it gets a rule of its own. */
function splitBackdrop(rule: Rule) {
  const backdrop = rule.selectors.filter((selector) => selector.includes('::backdrop'))
  if (backdrop.length === 0 || backdrop.length === rule.selectors.length) return
  rule.cloneAfter({ selectors: backdrop })
  rule.selectors = rule.selectors.filter((selector) => !selector.includes('::backdrop'))
}

const LOGICAL: Readonly<Record<string, readonly string[]>> = {
  'margin-inline': ['margin-left', 'margin-right'],
  'margin-block': ['margin-top', 'margin-bottom'],
  'padding-inline': ['padding-left', 'padding-right'],
  'padding-block': ['padding-top', 'padding-bottom'],
  inset: ['top', 'right', 'bottom', 'left'],
  'inset-inline': ['left', 'right'],
  'inset-block': ['top', 'bottom'],
}

/** Values in the order of the sides: one for all, or top, right, bottom, left as CSS counts them. */
function lowerDeclaration(declaration: Declaration) {
  const { prop, value } = declaration
  const sides = LOGICAL[prop]
  if (sides) {
    const values = value.match(/[^\s(]+(?:\([^)]*(?:\([^)]*\)[^)]*)*\))?/g) ?? [value]
    const at = (i: number) => values[i] ?? values[i - 2] ?? values[0] ?? value
    const sideValue = (i: number) =>
      sides.length === 2 ? (values[i] ?? values[0] ?? value) : at(i)
    declaration.replaceWith(
      sides.map((side, i) => declaration.clone({ prop: side, value: sideValue(i) })),
    )
    return
  }
  const physical = prop
    .replace(/^(margin|padding|border)-(?:inline-start)/, '$1-left')
    .replace(/^(margin|padding|border)-(?:inline-end)/, '$1-right')
    .replace(/^(margin|padding|border)-(?:block-start)/, '$1-top')
    .replace(/^(margin|padding|border)-(?:block-end)/, '$1-bottom')
  if (physical !== prop) declaration.prop = physical
  if (prop === 'gap') declaration.cloneBefore({ prop: 'grid-gap' })
  if (/\d(?:dvh|svh|lvh)\b/.test(value))
    declaration.cloneBefore({ value: value.replace(/(\d)(?:dvh|svh|lvh)\b/g, '$1vh') })
  if (value.includes(' in oklab')) declaration.value = value.replace(/ in oklab/g, '')
}
