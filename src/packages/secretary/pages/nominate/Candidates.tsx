import { Card } from '@/components/Card'
import { TextLink } from '@/components/TextLink'
import { Candidate } from './Candidate'
import { choiceOf } from './choices'
import type { Nominating } from './useNominations'

interface CandidatesProps {
  nominating: Nominating
  mayNominate: boolean
}

/** Of each candidate: nominated, or not and why. */
export function Candidates({ nominating, mayNominate }: CandidatesProps) {
  const { candidates, choices, choose, unsaid } = nominating
  const nominateRest = () =>
    choose(Object.fromEntries(unsaid.map(({ member }) => [member.id, { isNominated: true, reason: '' }])))
  return (
    <Card
      heading='可推荐'
      action={
        mayNominate && unsaid.length > 1 ? (
          <TextLink tone='red' onClick={nominateRest}>
            其余都推荐
          </TextLink>
        ) : undefined
      }
      ruled
    >
      {candidates.map((each) => (
        <Candidate
          key={each.member.id}
          candidate={each}
          choice={choiceOf(choices, each)}
          onChange={mayNominate ? (choice) => choose({ [each.member.id]: choice }) : null}
        />
      ))}
    </Card>
  )
}
