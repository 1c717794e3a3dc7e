CREATE TABLE "activity" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"place" text NOT NULL,
	"note" text NOT NULL,
	"group_id" uuid,
	"state" text NOT NULL,
	"held_on" date NOT NULL,
	"counts_on" date NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"radius_metres" integer,
	"secret" "bytea" NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"planned_by" uuid NOT NULL,
	"planned_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"cancel_reason" text,
	CONSTRAINT "activity_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "activity_host" (
	"committee_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	CONSTRAINT "activity_host_committee_id_activity_id_branch_id_pk" PRIMARY KEY("committee_id","activity_id","branch_id")
);
--> statement-breakpoint
CREATE TABLE "activity_topic" (
	"committee_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	CONSTRAINT "activity_topic_committee_id_activity_id_topic_id_pk" PRIMARY KEY("committee_id","activity_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"committee_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"status" text DEFAULT 'expected' NOT NULL,
	"source" text,
	"recorded_at" timestamp (3) with time zone,
	"recorded_by" uuid,
	"place_verdict" text,
	"place_metres" integer,
	CONSTRAINT "attendance_committee_id_activity_id_member_id_pk" PRIMARY KEY("committee_id","activity_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "audit_line" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"action" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"request_id" text NOT NULL,
	"change" jsonb NOT NULL,
	CONSTRAINT "audit_line_committee_id_at_id_pk" PRIMARY KEY("committee_id","at","id")
);
--> statement-breakpoint
CREATE TABLE "binding" (
	"committee_id" uuid NOT NULL,
	"openid" text NOT NULL,
	"member_id" uuid NOT NULL,
	"bound_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "binding_committee_id_openid_pk" PRIMARY KEY("committee_id","openid"),
	CONSTRAINT "binding_one_per_member" UNIQUE("committee_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "branch" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"alive_from" date NOT NULL,
	"alive_to" date,
	CONSTRAINT "branch_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "committee" (
	"committee_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_branch" (
	"committee_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	CONSTRAINT "contact_branch_committee_id_member_id_branch_id_pk" PRIMARY KEY("committee_id","member_id","branch_id")
);
--> statement-breakpoint
CREATE TABLE "member_group" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"branch_id" uuid NOT NULL,
	CONSTRAINT "member_group_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "group_member" (
	"committee_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "group_member_committee_id_group_id_member_id_pk" PRIMARY KEY("committee_id","group_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"joined_on" date NOT NULL,
	"born_on" date,
	"left_on" date,
	CONSTRAINT "member_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "obligation" (
	"committee_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"branch_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"met_on" date,
	"waived_reason" text,
	CONSTRAINT "obligation_committee_id_branch_id_kind_from_day_pk" PRIMARY KEY("committee_id","branch_id","kind","from_day")
);
--> statement-breakpoint
CREATE TABLE "post" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"branch_id" uuid,
	"group_id" uuid,
	"from_day" date NOT NULL,
	"to_day" date,
	CONSTRAINT "post_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "review" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"comment" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_committee_id_id_pk" PRIMARY KEY("committee_id","id"),
	CONSTRAINT "review_one_a_round" UNIQUE("committee_id","submission_id","round")
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"state" text NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"topic_id" uuid,
	"activity_id" uuid,
	"served_on" date,
	"minutes" integer,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"scanned_at" timestamp (3) with time zone,
	CONSTRAINT "submission_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "topic" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "topic_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "total" (
	"committee_id" uuid NOT NULL,
	"month" text NOT NULL,
	"branch_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"subject" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "total_committee_id_month_branch_id_measure_subject_pk" PRIMARY KEY("committee_id","month","branch_id","measure","subject")
);
--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_committee_id_planned_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","planned_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_committee_id_group_id_member_group_committee_id_id_fk" FOREIGN KEY ("committee_id","group_id") REFERENCES "public"."member_group"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_host" ADD CONSTRAINT "activity_host_committee_id_activity_id_activity_committee_id_id_fk" FOREIGN KEY ("committee_id","activity_id") REFERENCES "public"."activity"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_host" ADD CONSTRAINT "activity_host_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_topic" ADD CONSTRAINT "activity_topic_committee_id_activity_id_activity_committee_id_id_fk" FOREIGN KEY ("committee_id","activity_id") REFERENCES "public"."activity"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_topic" ADD CONSTRAINT "activity_topic_committee_id_topic_id_topic_committee_id_id_fk" FOREIGN KEY ("committee_id","topic_id") REFERENCES "public"."topic"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_committee_id_activity_id_activity_committee_id_id_fk" FOREIGN KEY ("committee_id","activity_id") REFERENCES "public"."activity"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "binding" ADD CONSTRAINT "binding_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch" ADD CONSTRAINT "branch_committee_id_committee_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("committee_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_branch" ADD CONSTRAINT "contact_branch_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_branch" ADD CONSTRAINT "contact_branch_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_group" ADD CONSTRAINT "member_group_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_committee_id_group_id_member_group_committee_id_id_fk" FOREIGN KEY ("committee_id","group_id") REFERENCES "public"."member_group"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_committee_id_group_id_member_group_committee_id_id_fk" FOREIGN KEY ("committee_id","group_id") REFERENCES "public"."member_group"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_committee_id_submission_id_submission_committee_id_id_fk" FOREIGN KEY ("committee_id","submission_id") REFERENCES "public"."submission"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_committee_id_reviewer_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","reviewer_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_committee_id_topic_id_topic_committee_id_id_fk" FOREIGN KEY ("committee_id","topic_id") REFERENCES "public"."topic"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_committee_id_activity_id_activity_committee_id_id_fk" FOREIGN KEY ("committee_id","activity_id") REFERENCES "public"."activity"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic" ADD CONSTRAINT "topic_committee_id_committee_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("committee_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "total" ADD CONSTRAINT "total_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_by_start" ON "activity" USING btree ("committee_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "activity_host_by_branch" ON "activity_host" USING btree ("committee_id","branch_id");--> statement-breakpoint
CREATE INDEX "attendance_by_member" ON "attendance" USING btree ("committee_id","member_id");--> statement-breakpoint
CREATE INDEX "binding_by_openid" ON "binding" USING btree ("openid");--> statement-breakpoint
CREATE INDEX "member_by_branch" ON "member" USING btree ("committee_id","branch_id");--> statement-breakpoint
CREATE INDEX "post_by_member" ON "post" USING btree ("committee_id","member_id");--> statement-breakpoint
CREATE INDEX "submission_by_member" ON "submission" USING btree ("committee_id","member_id","submitted_at");--> statement-breakpoint
CREATE INDEX "submission_waiting" ON "submission" USING btree ("committee_id","state","branch_id","submitted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "submission_one_request" ON "submission" USING btree ("committee_id","activity_id","member_id","kind") WHERE kind in ('leave', 'makeup') and state in ('submitted', 'returned');--> statement-breakpoint
CREATE INDEX "submission_by_activity" ON "submission" USING btree ("committee_id","activity_id");