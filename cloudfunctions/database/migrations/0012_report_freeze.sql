CREATE TABLE "report_freeze" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"branch_id" uuid,
	"report" jsonb NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_freeze_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
ALTER TABLE "report_freeze" ADD CONSTRAINT "report_freeze_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_freeze" ADD CONSTRAINT "report_freeze_committee_id_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_freeze_by_time" ON "report_freeze" USING btree ("committee_id","at","id");