CREATE TABLE "audit_block" (
	"committee_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	"lines" jsonb NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"last_id" uuid NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_block_committee_id_number_pk" PRIMARY KEY("committee_id","number")
);
--> statement-breakpoint
CREATE TABLE "score_entry" (
	"committee_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"source" text NOT NULL,
	"source_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"points" double precision,
	"title" text NOT NULL,
	"on_day" date NOT NULL,
	"activity_id" uuid,
	"by_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "score_entry_committee_id_member_id_source_source_id_turn_pk" PRIMARY KEY("committee_id","member_id","source","source_id","turn")
);
--> statement-breakpoint
ALTER TABLE "score_entry" ADD CONSTRAINT "score_entry_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_entry" ADD CONSTRAINT "score_entry_committee_id_by_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","by_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "score_entry_by_source" ON "score_entry" USING btree ("committee_id","source_id");--> statement-breakpoint
CREATE INDEX "score_entry_by_year" ON "score_entry" USING btree ("committee_id","member_id","year");--> statement-breakpoint
CREATE INDEX "audit_line_by_actor" ON "audit_line" USING btree ("committee_id","actor_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_line_by_subject" ON "audit_line" USING btree ("committee_id","subject_id","at","id");--> statement-breakpoint
-- Row-level security would hide every row from this migration; secure.sql, which runs after it, forces it again.
ALTER TABLE "activity" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "attendance" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "submission" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "review" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO "score_entry" ("committee_id", "member_id", "source", "source_id", "turn", "year", "kind", "outcome", "title", "on_day", "activity_id", "by_id", "at")
SELECT r."committee_id", r."member_id", 'attendance', a."id", 1, extract(year from a."held_on")::int, a."kind", r."status", a."title", a."held_on", null,
  case when r."source" in ('scan', 'nearby') then null else r."recorded_by" end, coalesce(r."recorded_at", a."closed_at", a."ends_at")
FROM "activity" a JOIN "attendance" r ON r."committee_id" = a."committee_id" AND r."activity_id" = a."id"
WHERE a."state" = 'closed'
UNION ALL
SELECT s."committee_id", s."member_id", 'submission', s."id", 1, extract(year from d."on_day")::int, s."kind", 'approved', s."title", d."on_day", s."activity_id",
  v."reviewer_id", coalesce(v."at", s."submitted_at")
FROM "submission" s
CROSS JOIN LATERAL (SELECT coalesce(s."served_on", (s."submitted_at" at time zone 'Asia/Shanghai')::date)) d("on_day")
LEFT JOIN "review" v ON v."committee_id" = s."committee_id" AND v."submission_id" = s."id" AND v."round" = s."round"
WHERE s."state" = 'approved' AND s."kind" IN ('reflection', 'serviceReport');
