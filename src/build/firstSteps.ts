/** The steps the start pages lead to, as they were drawn, in one file the service worker keeps. */
export const FIRST_STEPS = 'first-steps.json'

/** What pages have in common once, and of each, by its path, what stands before and after. */
interface PackedPages {
  readonly shared: string
  readonly pages: Readonly<Record<string, readonly [before: string, after: string]>>
}

/**
 * @param pages whole pages by their paths
 * @param shared what stands in each of them, once
 * @throws Error when it doesn't
 */
export function packPages(pages: ReadonlyMap<string, string>, shared: string): string {
  const packed: PackedPages = {
    shared,
    pages: Object.fromEntries([...pages].map(([path, html]) => [path, splitPage(path, html)])),
  }
  return JSON.stringify(packed)

  function splitPage(path: string, html: string): [string, string] {
    const [before, after, ...more] = html.split(shared)
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`${path}: expected what all pages share in it, once`)
    return [before, after]
  }
}

/**
 * Answers the navigation to a step: with the step as it was drawn where it is kept, else with the empty page
 * the app draws into. Of two versions kept, the older one is found first: it is the one that runs, as the one
 * that follows it puts it away before it answers.
 *
 * Written into the service worker as text: it can use nothing that stands outside of it.
 */
export async function answerStep({
  request,
  url,
}: {
  readonly request: Request
  readonly url: URL
}): Promise<Response> {
  const kept = (file: string) =>
    caches.match(new URL(file, location.href).href, { ignoreSearch: true })
  const shell = await kept('shell.html')
  if (!shell) return fetch(request)
  const steps = await kept('first-steps.json')
  if (!steps) return shell
  try {
    const { shared, pages }: PackedPages = await steps.json()
    const page = pages[url.pathname]
    if (!page) return shell
    const headers = new Headers(shell.headers)
    for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name)
    return new Response(page.join(shared), { headers })
  } catch {
    return shell
  }
}
