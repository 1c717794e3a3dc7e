CREATE TABLE "bind_attempt" (
	"committee_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL,
	"openid" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "bind_attempt_committee_id_openid_at_pk" PRIMARY KEY("committee_id","openid","at")
);
--> statement-breakpoint
CREATE TABLE "bind_code" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "bind_code_committee_id_id_pk" PRIMARY KEY("committee_id","id"),
	CONSTRAINT "bind_code_digest" UNIQUE("committee_id","digest")
);
--> statement-breakpoint
CREATE TABLE "duty" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"title" text NOT NULL,
	"note" text NOT NULL,
	"cadence" text,
	"due_on" date,
	"from_day" date NOT NULL,
	"to_day" date,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "duty_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "duty_done" (
	"committee_id" uuid NOT NULL,
	"duty_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"done_on" date NOT NULL,
	"note" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "duty_done_committee_id_duty_id_from_day_pk" PRIMARY KEY("committee_id","duty_id","from_day")
);
--> statement-breakpoint
CREATE TABLE "exemption" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date,
	"decided_on" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exemption_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"committee_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date,
	"branch_id" uuid NOT NULL,
	CONSTRAINT "membership_committee_id_member_id_kind_from_day_pk" PRIMARY KEY("committee_id","member_id","kind","from_day")
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"text" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminder_committee_id_id_member_id_pk" PRIMARY KEY("committee_id","id","member_id")
);
--> statement-breakpoint
CREATE TABLE "rule_version" (
	"committee_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_day" date NOT NULL,
	"every" jsonb NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rule_version_committee_id_kind_from_day_pk" PRIMARY KEY("committee_id","kind","from_day")
);
--> statement-breakpoint
CREATE TABLE "talk" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pair_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"topic" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "talk_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "talk_pair" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"leader_id" uuid NOT NULL,
	"section_head_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date,
	CONSTRAINT "talk_pair_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
ALTER TABLE "obligation" DROP CONSTRAINT "obligation_committee_id_branch_id_kind_from_day_pk";--> statement-breakpoint
ALTER TABLE "obligation" ALTER COLUMN "branch_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "branch" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "member_group" ADD COLUMN "alive_from" date NOT NULL DEFAULT '2000-01-01';--> statement-breakpoint
ALTER TABLE "member_group" ALTER COLUMN "alive_from" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "member_group" ADD COLUMN "alive_to" date;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "number" text;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "phone_digest" text;--> statement-breakpoint
ALTER TABLE "obligation" ADD COLUMN "owner_id" uuid;--> statement-breakpoint
-- Row-level security would hide every row from this migration; secure.sql, which runs after it, forces it again.
ALTER TABLE "obligation" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "obligation" SET "owner_id" = "branch_id";--> statement-breakpoint
ALTER TABLE "obligation" ALTER COLUMN "owner_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_committee_id_owner_id_kind_from_day_pk" PRIMARY KEY("committee_id","owner_id","kind","from_day");--> statement-breakpoint
ALTER TABLE "obligation" ADD COLUMN "waived_by" uuid;--> statement-breakpoint
ALTER TABLE "obligation" ADD COLUMN "waived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "bind_code" ADD CONSTRAINT "bind_code_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bind_code" ADD CONSTRAINT "bind_code_committee_id_made_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","made_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty" ADD CONSTRAINT "duty_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty" ADD CONSTRAINT "duty_committee_id_made_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","made_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_done" ADD CONSTRAINT "duty_done_committee_id_duty_id_duty_committee_id_id_fk" FOREIGN KEY ("committee_id","duty_id") REFERENCES "public"."duty"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_done" ADD CONSTRAINT "duty_done_committee_id_recorded_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","recorded_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption" ADD CONSTRAINT "exemption_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption" ADD CONSTRAINT "exemption_committee_id_recorded_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","recorded_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_committee_id_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_version" ADD CONSTRAINT "rule_version_committee_id_changed_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","changed_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_committee_id_pair_id_talk_pair_committee_id_id_fk" FOREIGN KEY ("committee_id","pair_id") REFERENCES "public"."talk_pair"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_committee_id_recorded_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","recorded_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_pair" ADD CONSTRAINT "talk_pair_committee_id_leader_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","leader_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_pair" ADD CONSTRAINT "talk_pair_committee_id_section_head_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","section_head_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bind_code_by_digest" ON "bind_code" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "bind_code_by_member" ON "bind_code" USING btree ("committee_id","member_id");--> statement-breakpoint
CREATE INDEX "duty_by_member" ON "duty" USING btree ("committee_id","member_id");--> statement-breakpoint
CREATE INDEX "exemption_by_member" ON "exemption" USING btree ("committee_id","member_id");--> statement-breakpoint
CREATE INDEX "membership_by_branch" ON "membership" USING btree ("committee_id","branch_id");--> statement-breakpoint
CREATE INDEX "reminder_by_branch" ON "reminder" USING btree ("committee_id","branch_id","at");--> statement-breakpoint
CREATE INDEX "talk_by_pair" ON "talk" USING btree ("committee_id","pair_id","held_on");--> statement-breakpoint
ALTER TABLE "branch" ADD CONSTRAINT "branch_committee_id_merged_into_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","merged_into") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_committee_id_committee_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("committee_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_committee_id_waived_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","waived_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "member_by_phone" ON "member" USING btree ("phone_digest");--> statement-breakpoint
CREATE INDEX "obligation_by_branch" ON "obligation" USING btree ("committee_id","branch_id","to_day");--> statement-breakpoint
CREATE INDEX "obligation_by_day" ON "obligation" USING btree ("committee_id","to_day");--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_one_per_number" UNIQUE("committee_id","number");--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_one_per_phone" UNIQUE("committee_id","phone_digest");