import { WebSocket } from 'undici'

type Values = Record<string, unknown>
type Message = Values & { id?: number; method?: string; params?: Values; result?: Values }

export interface JsonSocket {
  /** Asks, and waits for the answer. */
  send(method: string, params?: Values): Promise<Values>
  on(event: string, hear: (params: Values) => void): void
  close(): void
}

/** Longer than any command takes: an old browser that hangs is a fault, and no end of the run. */
const PATIENCE_MS = 60_000

/** Requests and events as JSON over a WebSocket: the DevTools protocol and WebDriver BiDi alike. */
export async function jsonSocket(address: string): Promise<JsonSocket> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, { resolve(result: Values): void; reject(error: Error): void }>()
  const heard: { event: string; hear: (params: Values) => void }[] = []
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message
    const asked = message.id === undefined ? undefined : waiting.get(message.id)
    if (message.id !== undefined) waiting.delete(message.id)
    if (message.error === undefined) asked?.resolve(message.result ?? {})
    else asked?.reject(new Error(JSON.stringify(message.error) + (message.message ?? '')))
    for (const { event, hear } of heard) if (event === message.method) hear(message.params ?? {})
  })
  const gone = () => new Error('the browser has gone')
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(gone())
  })
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('error', () => reject(new Error(`no connection to ${address}`)))
  })
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) return reject(gone())
        const id = ++last
        const giveUp = () => {
          waiting.delete(id)
          reject(new Error(`no answer to ${method}`))
        }
        const patience = setTimeout(giveUp, PATIENCE_MS)
        waiting.set(id, {
          resolve: (result) => {
            clearTimeout(patience)
            resolve(result)
          },
          reject: (error) => {
            clearTimeout(patience)
            reject(error)
          },
        })
        socket.send(JSON.stringify({ id, method, params }))
      }),
    on: (event, hear) => heard.push({ event, hear }),
    close: () => socket.close(),
  }
}
