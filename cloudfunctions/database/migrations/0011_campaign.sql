CREATE TABLE "campaign" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"state" text NOT NULL,
	"round" integer NOT NULL,
	"as_of" date,
	"notice_from" date,
	"notice_to" date,
	CONSTRAINT "campaign_committee_id_year_pk" PRIMARY KEY("committee_id","year")
);
--> statement-breakpoint
CREATE TABLE "campaign_branch" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"branch_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "campaign_branch_committee_id_year_branch_id_pk" PRIMARY KEY("committee_id","year","branch_id")
);
--> statement-breakpoint
CREATE TABLE "campaign_nomination" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"is_nominated" boolean NOT NULL,
	"reason" text NOT NULL,
	"verdict" text,
	"verdict_reason" text DEFAULT '' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "campaign_nomination_committee_id_year_member_id_pk" PRIMARY KEY("committee_id","year","member_id")
);
--> statement-breakpoint
CREATE TABLE "campaign_objection" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"notice_from" date NOT NULL,
	"member_id" uuid NOT NULL,
	"about_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"verdict" text,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "campaign_objection_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "campaign_rating" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"round" integer NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"is_probationary" boolean NOT NULL,
	"score" integer NOT NULL,
	"stars" integer NOT NULL,
	"grade" text,
	CONSTRAINT "campaign_rating_committee_id_year_round_member_id_pk" PRIMARY KEY("committee_id","year","round","member_id")
);
--> statement-breakpoint
CREATE TABLE "campaign_step" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"reason" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "campaign_step_committee_id_year_number_pk" PRIMARY KEY("committee_id","year","number")
);
--> statement-breakpoint
CREATE TABLE "star_line" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"version" integer NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"score" integer NOT NULL,
	"stars" integer NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "star_line_committee_id_year_member_id_version_pk" PRIMARY KEY("committee_id","year","member_id","version")
);
--> statement-breakpoint
CREATE TABLE "star_list" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"version" integer NOT NULL,
	"corrected_id" uuid,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "star_list_committee_id_year_version_pk" PRIMARY KEY("committee_id","year","version")
);
--> statement-breakpoint
ALTER TABLE "campaign_branch" ADD CONSTRAINT "campaign_branch_committee_id_year_campaign_committee_id_year_fk" FOREIGN KEY ("committee_id","year") REFERENCES "public"."campaign"("committee_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_branch" ADD CONSTRAINT "campaign_branch_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_branch" ADD CONSTRAINT "campaign_branch_committee_id_saved_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","saved_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_nomination" ADD CONSTRAINT "campaign_nomination_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_nomination" ADD CONSTRAINT "campaign_nomination_committee_id_year_branch_id_campaign_branch_committee_id_year_branch_id_fk" FOREIGN KEY ("committee_id","year","branch_id") REFERENCES "public"."campaign_branch"("committee_id","year","branch_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_nomination" ADD CONSTRAINT "campaign_nomination_committee_id_decided_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","decided_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_objection" ADD CONSTRAINT "campaign_objection_committee_id_year_campaign_committee_id_year_fk" FOREIGN KEY ("committee_id","year") REFERENCES "public"."campaign"("committee_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_objection" ADD CONSTRAINT "campaign_objection_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_objection" ADD CONSTRAINT "campaign_objection_committee_id_about_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","about_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_objection" ADD CONSTRAINT "campaign_objection_committee_id_answered_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","answered_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_rating" ADD CONSTRAINT "campaign_rating_committee_id_year_campaign_committee_id_year_fk" FOREIGN KEY ("committee_id","year") REFERENCES "public"."campaign"("committee_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_rating" ADD CONSTRAINT "campaign_rating_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_rating" ADD CONSTRAINT "campaign_rating_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_step" ADD CONSTRAINT "campaign_step_committee_id_year_campaign_committee_id_year_fk" FOREIGN KEY ("committee_id","year") REFERENCES "public"."campaign"("committee_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_step" ADD CONSTRAINT "campaign_step_committee_id_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "star_line" ADD CONSTRAINT "star_line_committee_id_year_version_star_list_committee_id_year_version_fk" FOREIGN KEY ("committee_id","year","version") REFERENCES "public"."star_list"("committee_id","year","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "star_line" ADD CONSTRAINT "star_line_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "star_line" ADD CONSTRAINT "star_line_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "star_list" ADD CONSTRAINT "star_list_committee_id_year_campaign_committee_id_year_fk" FOREIGN KEY ("committee_id","year") REFERENCES "public"."campaign"("committee_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "star_list" ADD CONSTRAINT "star_list_committee_id_corrected_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","corrected_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "star_list" ADD CONSTRAINT "star_list_committee_id_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaign_objection_by_year" ON "campaign_objection" USING btree ("committee_id","year");