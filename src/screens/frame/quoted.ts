/** What a terminal prints ("try again") is never our advice: it stands in marks, which other languages bring along. */
export const quoted = (printed: string) => (printed.startsWith('“') ? printed : `“${printed}”`)
