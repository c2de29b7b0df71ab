export type Ask = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
  /** In ms. */
  patience?: number,
) => Promise<unknown>

const PATIENCE = 60_000

/** Commands of classic WebDriver; an error it answers with, or no answer, is thrown. */
export function webDriver(address: string): Ask {
  return async (method, path, body, patience = PATIENCE) => {
    const response = await fetch(address + path, {
      method,
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: Error) => {
      throw new Error(`${method} ${path}: ${error.message}`)
    })
    const { value } = (await response.json()) as { value: { error?: string; message?: string } }
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
}
