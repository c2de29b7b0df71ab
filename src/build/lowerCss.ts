import { type AtRule, type Declaration, list, type Plugin, type Root, type Rule } from 'postcss'

/** Lowers what Tailwind 4 emits for Chromium 64; flex `gap`, which it can't, our markup doesn't use. */
export function lowerCss(): Plugin {
  return {
    postcssPlugin: 'lower-css',
    OnceExit(root) {
      for (const rule of innermostFirst(root)) {
        if (rule.name === 'property') rule.remove()
        else if (rule.name === 'layer') unwrap(rule)
        else if (rule.name === 'supports') lowerSupports(rule)
      }
      root.walkRules((rule) => {
        rule.selectors = rule.selectors.map(withoutWhere)
        dropHost(rule)
        splitBackdrop(rule)
      })
      root.walkDecls(lowerDeclaration)
    },
  }
}

/** Collected before any is unwrapped: a walk doesn't see what it has itself put in place. */
function innermostFirst(root: Root): AtRule[] {
  const rules: AtRule[] = []
  root.walkAtRules((rule) => {
    rules.unshift(rule)
  })
  return rules
}

/** Tailwind's defaults stand behind a test for old engines: they hold for all. */
function lowerSupports(rule: AtRule) {
  if (/color-mix|color:\s*(?:lab|oklab|color)\(/.test(rule.params)) rule.remove()
  else if (/margin-trim|-moz-orient|contain-intrinsic-size/.test(rule.params)) unwrap(rule)
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

/** `:root, :host` → `:root`: nothing here is a web component, and a browser without them drops the rule. */
function dropHost(rule: Rule) {
  const others = rule.selectors.filter((selector) => !selector.startsWith(':host'))
  if (others.length > 0) rule.selectors = others
}

/** A browser that doesn't know `::backdrop` drops the whole rule: it gets a rule of its own. */
function splitBackdrop(rule: Rule) {
  const isBackdrop = (selector: string) => selector.includes('::backdrop')
  const backdrop = rule.selectors.filter(isBackdrop)
  if (backdrop.length === 0 || backdrop.length === rule.selectors.length) return
  rule.cloneAfter({ selectors: backdrop })
  rule.selectors = rule.selectors.filter((selector) => !isBackdrop(selector))
}

const INLINE = ['left', 'right']
const BLOCK = ['top', 'bottom']
const INSETS: Readonly<Record<string, readonly string[]>> = {
  inset: ['top', 'right', 'bottom', 'left'],
  'inset-inline': INLINE,
  'inset-block': BLOCK,
}
const axis = (name: string | undefined) => (name === 'inline' ? INLINE : BLOCK)

/** Values in the order of the sides: one for all, or top, right, bottom, left as CSS counts them. */
function lowerDeclaration(declaration: Declaration) {
  const { prop, value } = declaration
  const [, box, along] = /^(margin|padding)-(inline|block)$/.exec(prop) ?? []
  const sides = box ? axis(along).map((side) => `${box}-${side}`) : INSETS[prop]
  if (sides) {
    const values = list.space(value)
    const of = (side: number) => values[side] ?? values[side - 2] ?? values[0] ?? value
    declaration.replaceWith(sides.map((prop, i) => declaration.clone({ prop, value: of(i) })))
    return
  }
  const physical = prop.replace(
    /^(margin|padding|border)-(inline|block)-(start|end)/,
    (_, box, along, end) => `${box}-${axis(along)[end === 'start' ? 0 : 1]}`,
  )
  if (physical !== prop) declaration.prop = physical
  if (prop === 'gap') declaration.cloneBefore({ prop: 'grid-gap' })
  if (/\d(?:dvh|svh|lvh)\b/.test(value))
    declaration.cloneBefore({ value: value.replace(/(\d)(?:dvh|svh|lvh)\b/g, '$1vh') })
  if (value.includes(' in oklab')) declaration.value = value.replace(/ in oklab/g, '')
}
