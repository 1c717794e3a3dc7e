CREATE TABLE "look_back" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"unit" text NOT NULL,
	"amount" integer NOT NULL,
	"seed" text NOT NULL,
	"candidate_ids" uuid[] NOT NULL,
	"drawn_by" uuid NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "look_back_committee_id_id_pk" PRIMARY KEY("committee_id","id"),
	CONSTRAINT "look_back_one_by_one" UNIQUE("committee_id","round_id","number")
);
--> statement-breakpoint
CREATE TABLE "look_back_line" (
	"committee_id" uuid NOT NULL,
	"look_back_id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"verdict" text,
	"reason" text DEFAULT '' NOT NULL,
	"looked_by" uuid,
	"looked_at" timestamp (3) with time zone,
	CONSTRAINT "look_back_line_committee_id_look_back_id_finding_id_pk" PRIMARY KEY("committee_id","look_back_id","finding_id")
);
--> statement-breakpoint
ALTER TABLE "look_back" ADD CONSTRAINT "look_back_committee_id_round_id_checkup_round_committee_id_id_fk" FOREIGN KEY ("committee_id","round_id") REFERENCES "public"."checkup_round"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_back" ADD CONSTRAINT "look_back_committee_id_drawn_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","drawn_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_back_line" ADD CONSTRAINT "look_back_line_committee_id_look_back_id_look_back_committee_id_id_fk" FOREIGN KEY ("committee_id","look_back_id") REFERENCES "public"."look_back"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_back_line" ADD CONSTRAINT "look_back_line_committee_id_finding_id_finding_committee_id_id_fk" FOREIGN KEY ("committee_id","finding_id") REFERENCES "public"."finding"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_back_line" ADD CONSTRAINT "look_back_line_committee_id_looked_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","looked_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "look_back_line_by_finding" ON "look_back_line" USING btree ("committee_id","finding_id");--> statement-breakpoint
CREATE INDEX "finding_by_urgency" ON "finding" USING btree ("committee_id",(case "state" when 'verified' then 2 when 'submitted' then 1 else 0 end),"due_on","id");--> statement-breakpoint
CREATE INDEX "finding_by_branch_urgency" ON "finding" USING btree ("committee_id","branch_id",(case "state" when 'verified' then 2 when 'submitted' then 1 else 0 end),"due_on","id");