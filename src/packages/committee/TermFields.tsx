import { DateTimeField } from '@/components/DateTimeField'

interface TermFieldsProps {
  from: string
  /** Empty: without an end. */
  to: string
  /** What no last day means. */
  hint: string
  errorOf: (field: string) => string | undefined
  onFrom: (day: string) => void
  onTo: (day: string) => void
}

/** From which day to which: of a post, of a duty. */
export const TermFields = ({ from, to, hint, errorOf, onFrom, onTo }: TermFieldsProps) => (
  <>
    <DateTimeField label='从' mode='date' required value={from} error={errorOf('from')} onChange={onFrom} />
    <DateTimeField
      label='到'
      mode='date'
      hint={hint}
      value={to}
      from={from}
      error={errorOf('to')}
      onChange={onTo}
    />
  </>
)
