import { type Location, type NavigationType, parsePath } from 'react-router'

/** One page a tab can go back to. */
type Entry = Pick<Location, 'key'> & Partial<Location>

/** The history of one tab, which a browser keeps over a reload: keys and states of its entries included. */
export class TabHistory {
  entries: Entry[] = []
  index = -1

  get now(): Entry | undefined {
    return this.entries[this.index]
  }

  /** A page load that leads somewhere else: what lay ahead is gone. */
  load(address: string, key: string) {
    this.entries = [...this.entries.slice(0, this.index + 1), { ...parsePath(address), key }]
    this.index++
  }

  /** What the router did. */
  note(type: `${NavigationType}`, entry: Entry) {
    if (type === 'PUSH') {
      this.entries = [...this.entries.slice(0, this.index + 1), entry]
      this.index++
    } else if (type === 'REPLACE') this.entries[this.index] = entry
    // The first page of all is a POP as well.
    else this.index = this.entries.findIndex(({ key }) => key === entry.key)
  }

  copy(): TabHistory {
    return Object.assign(new TabHistory(), { entries: [...this.entries], index: this.index })
  }
}
