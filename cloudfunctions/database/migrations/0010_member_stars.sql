CREATE TABLE "appraisal" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"branch_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"revision" integer NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "appraisal_committee_id_year_branch_id_pk" PRIMARY KEY("committee_id","year","branch_id")
);
--> statement-breakpoint
CREATE TABLE "appraisal_grade" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"grade" text,
	"graded_by" uuid NOT NULL,
	CONSTRAINT "appraisal_grade_committee_id_year_member_id_pk" PRIMARY KEY("committee_id","year","member_id")
);
--> statement-breakpoint
CREATE TABLE "contest" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"source" text NOT NULL,
	"source_id" uuid NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_officer" boolean NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "contest_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "honour" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"member_id" uuid,
	"branch_id" uuid,
	"document_number" text NOT NULL,
	"note" text NOT NULL,
	"title" text NOT NULL,
	"on_day" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"taken_back_by" uuid,
	"taken_back_at" timestamp (3) with time zone,
	"taken_back_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "honour_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "star_rules" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"version" integer NOT NULL,
	"rules" jsonb NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "star_rules_committee_id_year_version_pk" PRIMARY KEY("committee_id","year","version")
);
--> statement-breakpoint
CREATE TABLE "veto" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"member_id" uuid NOT NULL,
	"document_number" text NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"on_day" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp (3) with time zone,
	"lift_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "veto_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_committee_id_saved_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","saved_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisal_grade" ADD CONSTRAINT "appraisal_grade_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisal_grade" ADD CONSTRAINT "appraisal_grade_committee_id_graded_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","graded_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisal_grade" ADD CONSTRAINT "appraisal_grade_committee_id_year_branch_id_appraisal_committee_id_year_branch_id_fk" FOREIGN KEY ("committee_id","year","branch_id") REFERENCES "public"."appraisal"("committee_id","year","branch_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_committee_id_answered_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","answered_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "honour" ADD CONSTRAINT "honour_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "honour" ADD CONSTRAINT "honour_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "honour" ADD CONSTRAINT "honour_committee_id_recorded_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","recorded_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "honour" ADD CONSTRAINT "honour_committee_id_taken_back_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","taken_back_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "star_rules" ADD CONSTRAINT "star_rules_committee_id_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "veto" ADD CONSTRAINT "veto_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "veto" ADD CONSTRAINT "veto_committee_id_recorded_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","recorded_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "veto" ADD CONSTRAINT "veto_committee_id_lifted_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","lifted_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appraisal_grade_by_id" ON "appraisal_grade" USING btree ("committee_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "contest_open" ON "contest" USING btree ("committee_id","member_id","source","source_id") WHERE "contest"."state" = 'open';--> statement-breakpoint
CREATE INDEX "contest_by_branch" ON "contest" USING btree ("committee_id","state","branch_id");--> statement-breakpoint
CREATE INDEX "honour_by_year" ON "honour" USING btree ("committee_id","year");--> statement-breakpoint
CREATE INDEX "veto_by_year" ON "veto" USING btree ("committee_id","year");--> statement-breakpoint
ALTER TABLE "score_entry" DROP COLUMN "points";