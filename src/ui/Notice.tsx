import type { ReactNode } from 'react'

interface NoticeProps {
  readonly kind: 'warning' | 'information'
  readonly children: ReactNode
}

export function Notice({ kind, children }: NoticeProps) {
  return <div className={`notice notice-${kind}`}>{children}</div>
}
