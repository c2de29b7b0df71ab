import { useWords } from '../../i18n/useWords.ts'
import { Section } from '../../ui/Section.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { BLANKS, type FilledBlanks, oddBlank } from './blanks.ts'

interface BlanksProps {
  readonly filled: FilledBlanks
  readonly onFill: (filled: FilledBlanks) => void
}

/** The numbers they ask for, to be typed or written in by hand. */
export function Blanks({ filled, onFill }: BlanksProps) {
  const { ui } = useWords()
  return (
    <Section title={ui('call.ready')}>
      <p className="soft mt-1">{ui('call.notKept')}</p>
      {BLANKS.map((blank) => {
        const value = filled[blank] ?? ''
        const odd = oddBlank(blank, value)
        return (
          <TextField
            key={blank}
            label={ui(`call.blank.${blank}`)}
            hint={ui(`call.where.${blank}`)}
            fault={odd && ui(`call.odd.${odd}`)}
            value={value}
            onType={(typed) => onFill({ ...filled, [blank]: typed })}
          />
        )
      })}
    </Section>
  )
}
