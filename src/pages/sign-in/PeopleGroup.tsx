import { useState } from 'react'
import type { Person } from '@/cloud/localSignIn'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { TextLink } from '@/components/TextLink'

const FIRST = 4

interface PeopleGroupProps {
  name: string
  people: readonly Person[]
  /** Who is being signed in. */
  becoming: string | null
  onChoose: (person: Person) => void
}

/** A few people of one role; all of them on demand. */
export function PeopleGroup({ name, people, becoming, onChoose }: PeopleGroupProps) {
  const [all, setAll] = useState(false)
  const shown = all ? people : people.slice(0, FIRST)
  const more = people.length > FIRST && (
    <TextLink onClick={() => setAll(!all)}>{all ? '收起' : `全部 ${people.length} 人`}</TextLink>
  )
  return (
    <Card heading={name} ruled action={more}>
      {shown.map((person) => (
        <Row
          key={person.memberId}
          title={person.name}
          sub={[person.branch, ...person.posts].join(' · ')}
          trailing={becoming === person.memberId ? '正在进入…' : undefined}
          chevron
          onClick={() => onChoose(person)}
        />
      ))}
    </Card>
  )
}
