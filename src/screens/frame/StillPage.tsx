import type { ComponentProps } from 'react'
import { useLocation } from 'react-router'
import { Heading } from '../../ui/Heading.tsx'
import { Frame } from './Frame.tsx'
import { useAddress, useHasNavigated } from './useAddress.ts'

type StillPageProps = Omit<ComponentProps<typeof Frame>, 'bar' | 'gate' | 'announcement'>

/** A page that is read: it stands outside every walk and has no bar; its heading takes focus on arrival. */
export function StillPage({ children, ...frame }: StillPageProps) {
  useAddress(undefined)
  const { key } = useLocation()
  return (
    <Frame {...frame}>
      <Heading focusKey={key} takesFocus={useHasNavigated()}>
        {frame.title}
      </Heading>
      {children}
    </Frame>
  )
}
