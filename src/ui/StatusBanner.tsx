import { ArrowLeftRight, Ban, CircleCheck, HandCoins, OctagonPause, Phone } from 'lucide'
import { Icon } from './Icon.tsx'

const ICONS = {
  solved: CircleCheck,
  'already-paid': HandCoins,
  'sell-another-way': ArrowLeftRight,
  call: Phone,
  later: Phone,
  refused: Ban,
  hold: OctagonPause,
}

interface StatusBannerProps {
  readonly status: keyof typeof ICONS
  readonly label: string
}

/** The outcome's status in a word, an icon and a colour: never in colour alone. */
export function StatusBanner({ status, label }: StatusBannerProps) {
  return (
    <p className={`status status-${status}`}>
      <Icon node={ICONS[status]} />
      <span>{label}</span>
    </p>
  )
}
