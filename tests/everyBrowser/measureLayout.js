/* Runs in the page, as an expression: where its parts stand, and what they look like by those computed
   values that all browsers write alike. What Chromium 64 doesn't know has no place here. */
Array.from(
  document.querySelectorAll(
    'header a, header button, .condition, h1, .status, .steps li, .answers a, .icon, .bar, .bar a',
  ),
)
  // Today's Chromium gives boxes to what a closed <details> hides.
  .filter((part) => !part.closest('details:not([open])'))
  .map((part) => {
    const box = part.getBoundingClientRect()
    const style = getComputedStyle(part)
    const [firstClass] = (part.getAttribute('class') || '').split(' ')
    return {
      name: [part.nodeName.toLowerCase(), firstClass].filter(Boolean).join('.'),
      sides: [box.left, box.top, box.right, box.bottom],
      look: [
        'color',
        'background-color',
        'border-top-width',
        'border-top-style',
        'border-top-color',
        'border-top-left-radius',
        'font-size',
        'font-weight',
        'text-decoration-line',
      ].map((property) => `${property}: ${style.getPropertyValue(property)}`),
    }
  })
