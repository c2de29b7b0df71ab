/* Runs inline on every page before any other script; ES5, the same on all pages (one CSP hash).
   It adds an answer to the trail of the address it follows, keeps the trail on other links, and sets
   theme and text size before paint. Without it the plain links work. */
;(function () {
  var html = document.documentElement
  function attempt(action) {
    try {
      action()
    } catch (_) {
      /* storage is forbidden or holds something else: the page works without */
    }
  }
  attempt(function () {
    var kept = JSON.parse(localStorage.getItem('cfa.settings') || '{}').state || {}
    if (kept.theme === 'light' || kept.theme === 'dark') html.setAttribute('data-theme', kept.theme)
    if (kept.textSize >= 100 && kept.textSize <= 200) html.style.fontSize = kept.textSize + '%'
  })
  function isPlainTap(event) {
    var modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
    return !event.defaultPrevented && !event.button && !modified
  }
  function codeNow() {
    var found = /[?&]c=([0-9a-z.-]{1,2000})(?:&|$)/i.exec(location.search)
    return found ? found[1] : ''
  }
  /* `21a` after `...-20b`; a number that the walk already has begins a new walk. */
  function withStep(code, step) {
    var seen = new RegExp('(^|-)' + parseInt(step, 10) + '[a-z]').test(code.split('.').pop())
    return code + (code === '' || /\.$/.test(code) ? '' : seen ? '.' : '-') + step
  }
  document.addEventListener('click', function (event) {
    var link = event.target
    while (link && link.nodeName !== 'A') link = link.parentNode
    if (!link || !isPlainTap(event)) return
    var href = link.getAttribute('href')
    var step = link.getAttribute('data-step')
    var keep = link.getAttribute('data-keep')
    var code = codeNow()
    if (!href || href.indexOf('?') >= 0 || !(step || keep)) return
    if (step) code = withStep(code, step)
    else if (keep === 'new' && code && !/\.$/.test(code)) code += '.'
    if (!code) return
    if (step)
      attempt(function () {
        sessionStorage.setItem('cfa.tap', code)
      })
    event.preventDefault()
    location.href = href + '?c=' + code
  })
})()
