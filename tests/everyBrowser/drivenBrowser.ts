/** What the walk needs of a browser; one driver offers it for each protocol. */
export interface DrivenBrowser {
  readonly engine: 'blink' | 'gecko' | 'webkit'
  /** As the browser names itself. */
  readonly version: string
  /** A page in a profile of its own: no storage, no worker, no history of the one before. */
  newPage(options: PageOptions): Promise<DrivenPage>
  close(): Promise<void>
}

export interface PageOptions {
  /** CSS px. A browser that can't be as narrow takes the nearest it can. */
  readonly width: number
  readonly height: number
  readonly scripts: boolean
}

export interface DrivenPage {
  /** Resolves when the page has loaded. */
  open(address: string): Promise<void>
  /** The value of an expression, as JSON carries it; works with the page's scripts off as well. */
  evaluate(expression: string): Promise<unknown>
  /** A press and a release of the left button: events the browser trusts. CSS px of the viewport, give or take ten. */
  press(x: number, y: number): Promise<void>
  /** What is seen, as PNG. */
  screenshot(): Promise<Buffer>
  /** What the console and uncaught exceptions have said, as far as the browser tells. */
  noise(): Promise<readonly string[]>
  close(): Promise<void>
}
