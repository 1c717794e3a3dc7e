CREATE TABLE "checker" (
	"committee_id" uuid NOT NULL,
	"checkup_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "checker_committee_id_checkup_id_member_id_pk" PRIMARY KEY("committee_id","checkup_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "checklist" (
	"committee_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "checklist_committee_id_version_pk" PRIMARY KEY("committee_id","version")
);
--> statement-breakpoint
CREATE TABLE "checklist_item" (
	"committee_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"key" text NOT NULL,
	"place" integer NOT NULL,
	"group" text NOT NULL,
	"title" text NOT NULL,
	"look_at" text NOT NULL,
	"points" integer NOT NULL,
	"figure" text,
	CONSTRAINT "checklist_item_committee_id_version_key_pk" PRIMARY KEY("committee_id","version","key")
);
--> statement-breakpoint
CREATE TABLE "checkup" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"checking_id" uuid NOT NULL,
	"checked_id" uuid NOT NULL,
	"state" text NOT NULL,
	"submitted_by" uuid,
	"submitted_at" timestamp (3) with time zone,
	"signed_by" uuid,
	"signed_at" timestamp (3) with time zone,
	CONSTRAINT "checkup_committee_id_id_pk" PRIMARY KEY("committee_id","id"),
	CONSTRAINT "checkup_checked_once" UNIQUE("committee_id","round_id","checked_id"),
	CONSTRAINT "checkup_checks_once" UNIQUE("committee_id","round_id","checking_id")
);
--> statement-breakpoint
CREATE TABLE "checkup_round" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"checklist_version" integer NOT NULL,
	"state" text NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "checkup_round_committee_id_id_pk" PRIMARY KEY("committee_id","id"),
	CONSTRAINT "checkup_round_once" UNIQUE("committee_id","from_day")
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"checkup_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"category" text NOT NULL,
	"text" text NOT NULL,
	"suggestion" text NOT NULL,
	"due_on" date NOT NULL,
	"state" text NOT NULL,
	"responsible_id" uuid,
	"measure" text,
	"submitted_by" uuid,
	"evidence" text,
	"recurs_id" uuid,
	"found_by" uuid NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "finding_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "finding_step" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"step" text NOT NULL,
	"text" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "finding_step_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "item_mark" (
	"committee_id" uuid NOT NULL,
	"checkup_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"level" text NOT NULL,
	"points" integer NOT NULL,
	"note" text NOT NULL,
	"revision" integer NOT NULL,
	"marked_by" uuid NOT NULL,
	"marked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "item_mark_committee_id_checkup_id_item_key_pk" PRIMARY KEY("committee_id","checkup_id","item_key")
);
--> statement-breakpoint
CREATE TABLE "objection" (
	"committee_id" uuid NOT NULL,
	"checkup_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"reason" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"verdict" text,
	"comment" text DEFAULT '' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "objection_committee_id_checkup_id_item_key_pk" PRIMARY KEY("committee_id","checkup_id","item_key")
);
--> statement-breakpoint
ALTER TABLE "checker" ADD CONSTRAINT "checker_committee_id_checkup_id_checkup_committee_id_id_fk" FOREIGN KEY ("committee_id","checkup_id") REFERENCES "public"."checkup"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checker" ADD CONSTRAINT "checker_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist" ADD CONSTRAINT "checklist_committee_id_saved_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","saved_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_committee_id_version_checklist_committee_id_version_fk" FOREIGN KEY ("committee_id","version") REFERENCES "public"."checklist"("committee_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkup" ADD CONSTRAINT "checkup_committee_id_round_id_checkup_round_committee_id_id_fk" FOREIGN KEY ("committee_id","round_id") REFERENCES "public"."checkup_round"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkup" ADD CONSTRAINT "checkup_committee_id_checking_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","checking_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkup" ADD CONSTRAINT "checkup_committee_id_checked_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","checked_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkup" ADD CONSTRAINT "checkup_committee_id_submitted_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","submitted_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkup" ADD CONSTRAINT "checkup_committee_id_signed_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","signed_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkup_round" ADD CONSTRAINT "checkup_round_committee_id_checklist_version_checklist_committee_id_version_fk" FOREIGN KEY ("committee_id","checklist_version") REFERENCES "public"."checklist"("committee_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkup_round" ADD CONSTRAINT "checkup_round_committee_id_opened_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","opened_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_committee_id_checkup_id_checkup_committee_id_id_fk" FOREIGN KEY ("committee_id","checkup_id") REFERENCES "public"."checkup"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_committee_id_responsible_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","responsible_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_committee_id_submitted_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","submitted_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_committee_id_recurs_id_finding_committee_id_id_fk" FOREIGN KEY ("committee_id","recurs_id") REFERENCES "public"."finding"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_committee_id_found_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","found_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_step" ADD CONSTRAINT "finding_step_committee_id_finding_id_finding_committee_id_id_fk" FOREIGN KEY ("committee_id","finding_id") REFERENCES "public"."finding"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_step" ADD CONSTRAINT "finding_step_committee_id_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_mark" ADD CONSTRAINT "item_mark_committee_id_checkup_id_checkup_committee_id_id_fk" FOREIGN KEY ("committee_id","checkup_id") REFERENCES "public"."checkup"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_mark" ADD CONSTRAINT "item_mark_committee_id_marked_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","marked_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_committee_id_checkup_id_checkup_committee_id_id_fk" FOREIGN KEY ("committee_id","checkup_id") REFERENCES "public"."checkup"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_committee_id_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_committee_id_decided_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","decided_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checker_by_member" ON "checker" USING btree ("committee_id","member_id");--> statement-breakpoint
CREATE INDEX "finding_by_time" ON "finding" USING btree ("committee_id","found_at","id");--> statement-breakpoint
CREATE INDEX "finding_by_branch" ON "finding" USING btree ("committee_id","branch_id","found_at","id");--> statement-breakpoint
CREATE INDEX "finding_by_checkup" ON "finding" USING btree ("committee_id","checkup_id");--> statement-breakpoint
CREATE INDEX "finding_step_by_finding" ON "finding_step" USING btree ("committee_id","finding_id","at");