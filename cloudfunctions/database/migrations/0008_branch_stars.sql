CREATE TABLE "branch_star" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"branch_id" uuid NOT NULL,
	"state" text NOT NULL,
	"statement" text NOT NULL,
	"revision" integer NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"level" integer,
	"reason" text DEFAULT '' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "branch_star_committee_id_year_branch_id_pk" PRIMARY KEY("committee_id","year","branch_id")
);
--> statement-breakpoint
CREATE TABLE "branch_star_level" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"version" integer NOT NULL,
	"branch_id" uuid NOT NULL,
	"level" integer NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "branch_star_level_committee_id_year_version_branch_id_pk" PRIMARY KEY("committee_id","year","version","branch_id")
);
--> statement-breakpoint
CREATE TABLE "branch_star_list" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"version" integer NOT NULL,
	"corrected_id" uuid,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "branch_star_list_committee_id_year_version_pk" PRIMARY KEY("committee_id","year","version")
);
--> statement-breakpoint
CREATE TABLE "branch_star_mark" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"branch_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"level" text NOT NULL,
	"points" integer NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "branch_star_mark_committee_id_year_branch_id_item_key_pk" PRIMARY KEY("committee_id","year","branch_id","item_key")
);
--> statement-breakpoint
CREATE TABLE "branch_star_year" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"checklist_version" integer NOT NULL,
	"closes_on" date NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "branch_star_year_committee_id_year_pk" PRIMARY KEY("committee_id","year")
);
--> statement-breakpoint
ALTER TABLE "branch_star" ADD CONSTRAINT "branch_star_committee_id_year_branch_star_year_committee_id_year_fk" FOREIGN KEY ("committee_id","year") REFERENCES "public"."branch_star_year"("committee_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_star" ADD CONSTRAINT "branch_star_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_star" ADD CONSTRAINT "branch_star_committee_id_saved_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","saved_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_star" ADD CONSTRAINT "branch_star_committee_id_decided_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","decided_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_star_level" ADD CONSTRAINT "branch_star_level_committee_id_year_version_branch_star_list_committee_id_year_version_fk" FOREIGN KEY ("committee_id","year","version") REFERENCES "public"."branch_star_list"("committee_id","year","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_star_level" ADD CONSTRAINT "branch_star_level_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_star_list" ADD CONSTRAINT "branch_star_list_committee_id_year_branch_star_year_committee_id_year_fk" FOREIGN KEY ("committee_id","year") REFERENCES "public"."branch_star_year"("committee_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_star_list" ADD CONSTRAINT "branch_star_list_committee_id_corrected_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","corrected_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_star_list" ADD CONSTRAINT "branch_star_list_committee_id_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_star_mark" ADD CONSTRAINT "branch_star_mark_committee_id_year_branch_id_branch_star_committee_id_year_branch_id_fk" FOREIGN KEY ("committee_id","year","branch_id") REFERENCES "public"."branch_star"("committee_id","year","branch_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_star_year" ADD CONSTRAINT "branch_star_year_committee_id_checklist_version_checklist_committee_id_version_fk" FOREIGN KEY ("committee_id","checklist_version") REFERENCES "public"."checklist"("committee_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_star_year" ADD CONSTRAINT "branch_star_year_committee_id_asked_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","asked_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;