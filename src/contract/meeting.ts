import * as v from 'valibot'
import type { HoldState } from '../domain/content'
import { limits } from '../domain/limits'
import type { Votes } from '../domain/meeting'
import { action, readByOthers } from './action'
import { id, type Instant, optionalText, text } from './fields'

export interface MinutesView {
  /** 0: none have been written. */
  revision: number
  chair: { id: string; name: string } | null
  speaker: string
  agenda: string
  text: string
  thanks: string
  resolutions: { id: string; text: string; votes: Votes | null }[]
  recordedBy: string | null
  recordedAt: Instant | null
  /** How many with a vote came; no vote has more hands. */
  votersPresent: number
  /** Who may have chaired: those on the roll. */
  people: { id: string; name: string }[]
  mayWrite: boolean
  /** For who may write: nobody else sees them until they are cleared; null: they are seen. */
  held: HoldState | null
}

const hands = v.pipe(v.number('请填写人数'), v.integer('请填写人数'), v.minValue(0), v.maxValue(5000))

const votes = v.strictObject({ for: hands, against: hands, abstentions: hands })

export const meetingActions = {
  /** The minutes of an activity, for whoever may see it. */
  'meeting.minutes': action<MinutesView>()('actForOneself', v.strictObject({ activityId: id })),
  /** Writes them anew. `revision`: the one that was read; the same text again is harmless. */
  'meeting.saveMinutes': readByOthers(
    action<{ revision: number; held: boolean }>()(
      'runActivity',
      v.strictObject({
        activityId: id,
        revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
        chairId: v.optional(v.nullable(id), null),
        speaker: optionalText(limits.speaker, '主讲人'),
        agenda: optionalText(limits.agenda, '议程'),
        text: optionalText(limits.minutes, '记录'),
        thanks: optionalText(limits.note, '致谢'),
        resolutions: v.optional(
          v.pipe(
            v.array(
              v.strictObject({
                id,
                text: text(limits.resolution, '决议'),
                votes: v.optional(v.nullable(votes), null),
              }),
            ),
            v.maxLength(limits.resolutions, `决议最多 ${limits.resolutions} 项`),
            v.check((list) => new Set(list.map((each) => each.id)).size === list.length, '有重复的编号'),
          ),
          [],
        ),
      }),
    ),
    ({ speaker, agenda, text, thanks, resolutions }) => [
      speaker,
      agenda,
      text,
      thanks,
      ...resolutions.map((each) => each.text),
    ],
  ),
}
