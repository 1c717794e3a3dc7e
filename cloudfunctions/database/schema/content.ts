import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { FileState, FileSubject, HeldSubject, HoldState, PictureType } from '../../../src/domain/content'
import { committeeId, instant } from './columns'
import { branch, member } from './organization'

/** A text that WeChat's check wants a person to look at: nobody else sees it until somebody has cleared it. */
export const textHold = pgTable(
  'text_hold',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    subject: text('subject').$type<HeldSubject>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    authorId: uuid('author_id').notNull(),
    branchId: uuid('branch_id'),
    state: text('state').$type<HoldState>().notNull(),
    at: instant('at').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.authorId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.decidedBy], foreignColumns: [member.committeeId, member.id] }),
    index('text_hold_by_subject').on(t.committeeId, t.subject, t.subjectId),
    index('text_hold_waiting').on(t.committeeId, t.state, t.branchId),
  ],
)

/** A picture that is kept in the file store under `store_key`; who may see its subject may see it. */
export const file = pgTable(
  'file',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    subject: text('subject').$type<FileSubject>().notNull(),
    /** The activity, the branch whose brand it shows, or the finding. */
    subjectId: uuid('subject_id').notNull(),
    state: text('state').$type<FileState>().notNull(),
    type: text('type').$type<PictureType>().notNull(),
    bytes: integer('bytes').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    storeKey: text('store_key').notNull(),
    /** By which WeChat's answer finds it; null once answered, or where nothing is asked. */
    checkId: text('check_id'),
    addedBy: uuid('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    unique('file_one_per_key').on(t.committeeId, t.storeKey),
    foreignKey({ columns: [t.committeeId, t.addedBy], foreignColumns: [member.committeeId, member.id] }),
    index('file_by_subject').on(t.committeeId, t.subject, t.subjectId),
    index('file_by_check').on(t.checkId),
  ],
)
