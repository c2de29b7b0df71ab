/* Runs inline on every page before any other script; ES5, the same on all pages (one CSP hash).
   It sets theme and text size before paint, adds an answer to the trail of the address it follows, keeps
   the trail on other links, and loads the app: after the first paint, and after the screens the answers
   lead to, so that a tap never waits for it. Without it the plain links work. */
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
    var found = /[?&]c=([^&]+)/.exec(location.search)
    return found ? found[1] : ''
  }
  function forgetTap() {
    sessionStorage.removeItem('cfa.tap')
  }
  function markOutside() {
    html.removeAttribute('data-tapped')
    sessionStorage.setItem('cfa.out', '1')
  }
  /* Did an answer lead here? That is said of this page alone: a link to the same code, opened later, is none.
     A page that no answer led to, or gone back to (it may be another customer's): the answers tapped from here
     on, before the app, are somebody's. */
  attempt(function () {
    var type = (performance.getEntriesByType('navigation')[0] || {}).type || 'navigate'
    var isTapped = sessionStorage.getItem('cfa.tap') === codeNow()
    forgetTap()
    if (isTapped) html.setAttribute('data-tapped', '')
    else if (type !== 'reload') markOutside()
  })
  window.addEventListener('pageshow', function (event) {
    if (!event.persisted) return
    attempt(forgetTap)
    if (!html.hasAttribute('data-app')) attempt(markOutside)
  })
  /* `21a` after `...-20b`; a number that the walk already has begins a new walk. What can't be read stays as it is:
     it may tell of a payment. */
  function withStep(code, step) {
    if (code.length > 2000 || /[^0-9a-z.-]/i.test(code)) return code
    var seen = new RegExp('(^|-)' + parseInt(step, 10) + '[a-z]').test(code.split('.').pop())
    return code + (code === '' || /\.$/.test(code) ? '' : seen ? '.' : '-') + step
  }
  /* The trail after a tap on the link: with the answer added, or with a new walk begun. */
  function codeAfter(link) {
    var step = link.getAttribute('data-step')
    var code = codeNow()
    if (step) return withStep(code, step)
    return link.getAttribute('data-keep') === 'new' && code && !/\.$/.test(code) ? code + '.' : code
  }
  function isOurs(link) {
    return link.getAttribute('data-step') || link.getAttribute('data-keep')
  }
  /* Where it leads, with the trail, with what the terminal showed (`k`) and with the mark of what was handed over
     (`h`); '' where its address says all. */
  function addressAfter(link) {
    var href = (link.getAttribute('href') || '').split('?')
    var code = codeAfter(link)
    if (!href[0] || !isOurs(link) || (href[1] && !code && !/[?&]h=/.test(location.search)))
      return ''
    /* The page of a code implies answers: in a case they are a walk of its own. */
    var implied = /(?:^|&)c=([^&]+)/.exec(href[1])
    if (implied) code += (!code || /\.$/.test(code) ? '' : '.') + implied[1]
    var seen = /(?:^|[?&])(k=[^&#]{1,600})/.exec(href[1] || location.search)
    /* Handed over, and not answered there: the step is said beside the code. */
    var at = /[?&]at=([a-z-]+)/.exec(location.search)
    if (at && (!code || /\.$/.test(code))) href[0] += 'step/' + at[1] + '/'
    var mark = /[?&](h=[\w.-]{1,200})/.exec(location.search)
    var query =
      (code ? '&c=' + code : '') + (seen ? '&' + seen[1] : '') + (mark ? '&' + mark[1] : '')
    return query || at ? href[0] + (query && '?' + query.slice(1)) : ''
  }
  function linkOf(event) {
    var link = event.target
    while (link && link.nodeName !== 'A') link = link.parentNode
    return link
  }
  /* The second tap of a double tap would be an answer to the page that has come under the finger since. */
  document.addEventListener(
    'click',
    function (event) {
      if (event.detail < 2 || !event.target.closest || !event.target.closest('.answer,.bar')) return
      event.preventDefault()
      event.stopPropagation()
    },
    true,
  )
  document.addEventListener('click', function (event) {
    var link = linkOf(event)
    /* The app leads on: one still under way no longer does. */
    if (link && html.hasAttribute('data-app')) attempt(forgetTap)
    if (!link || !isPlainTap(event)) return
    var address = addressAfter(link)
    if (!address) return
    if (link.getAttribute('data-step'))
      attempt(function () {
        sessionStorage.setItem('cfa.tap', codeAfter(link))
      })
    event.preventDefault()
    location.href = address
  })
  function isDrawn() {
    var root = document.getElementById('root')
    return !root || root.hasAttribute('data-address')
  }
  /* The page stands as it was drawn. The service worker's empty page can't: it asks the host, once. */
  function failed() {
    if (isDrawn() || /[?&]fresh=/.test(location.search)) return
    attempt(function () {
      if (html.hasAttribute('data-tapped')) sessionStorage.setItem('cfa.tap', codeNow())
    })
    location.replace(location.href + (location.search ? '&' : '?') + 'fresh=1')
  }
  html.addEventListener('cfa:failed', failed)
  function loadApp() {
    var entry = document.querySelector('meta[name="app"]')
    if (!entry || document.querySelector('script[type="module"]')) return
    var script = document.createElement('script')
    script.type = 'module'
    script.src = entry.getAttribute('content')
    script.setAttribute('fetchpriority', 'low')
    script.onerror = failed
    document.head.appendChild(script)
  }
  var ahead = {}
  /* Asks for the page a link leads to, once, if the browser can and the reader may: a device that keeps the app
     has it already. */
  function fetchAhead(link, done) {
    var hint = document.createElement('link')
    var address = addressAfter(link) || link.getAttribute('href')
    var thrifty = navigator.connection && navigator.connection.saveData
    var kept = navigator.serviceWorker && navigator.serviceWorker.controller
    if (ahead[address] || thrifty || kept || !hint.relList || !hint.relList.supports('prefetch'))
      return done()
    ahead[address] = true
    hint.rel = 'prefetch'
    hint.href = address
    hint.onload = hint.onerror = done
    document.head.appendChild(hint)
  }
  /* At most four screens of some 5 KB: what can be tapped while the app is on its way. With the icon they are
     five of the six requests a browser sends to an HTTP/1 host at once: should none be answered, a tap still is. */
  function fetchNext(done) {
    var links = document.querySelectorAll('main .answers a[href]')
    var waiting = Math.min(links.length, 4)
    if (!waiting) return done()
    function arrived() {
      if (--waiting === 0) done()
    }
    ;[].slice.call(links, 0, waiting).forEach(function (link) {
      fetchAhead(link, arrived)
    })
    setTimeout(done, 4000)
  }
  /* A finger rests on the glass for a moment before it is a tap: the page is on its way meanwhile. */
  document.addEventListener('pointerdown', function (event) {
    var link = linkOf(event)
    if (link && isOurs(link) && !html.hasAttribute('data-app')) fetchAhead(link, function () {})
  })
  function afterPaint() {
    /* A tap in the very moment a page appears isn't kept waiting by what the page begins. */
    var pause = isDrawn() ? 150 : 0
    requestAnimationFrame(function () {
      setTimeout(function () {
        fetchNext(loadApp)
      }, pause)
    })
  }
  if (document.readyState === 'complete') afterPaint()
  else window.addEventListener('load', afterPaint)
})()
