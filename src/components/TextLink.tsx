import type { ReactNode } from 'react'
import { Tap } from './Tap'
import './text-link.scss'

interface TextLinkProps {
  onClick: () => void
  /** `red` where it does something, `quiet` where it only shows more. */
  tone?: 'quiet' | 'red'
  label?: string
  children: ReactNode
}

/** A few words to tap, at the right of a heading. */
export function TextLink({ onClick, tone = 'quiet', label, children }: TextLinkProps) {
  return (
    <Tap className={`text-link text-link--${tone}`} label={label} onClick={onClick}>
      {children}
    </Tap>
  )
}
