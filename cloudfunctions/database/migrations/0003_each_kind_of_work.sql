CREATE TABLE "celebrant" (
	"committee_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"talk_by_id" uuid,
	"word" text DEFAULT '' NOT NULL,
	"word_at" timestamp (3) with time zone,
	CONSTRAINT "celebrant_committee_id_activity_id_member_id_pk" PRIMARY KEY("committee_id","activity_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "celebrant_one" (
	"committee_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"one" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "celebrant_one_committee_id_activity_id_member_id_one_pk" PRIMARY KEY("committee_id","activity_id","member_id","one")
);
--> statement-breakpoint
CREATE TABLE "brand" (
	"committee_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"name" text NOT NULL,
	"story" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "brand_committee_id_branch_id_pk" PRIMARY KEY("committee_id","branch_id")
);
--> statement-breakpoint
CREATE TABLE "file" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"state" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"store_key" text NOT NULL,
	"check_id" text,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "file_committee_id_id_pk" PRIMARY KEY("committee_id","id"),
	CONSTRAINT "file_one_per_key" UNIQUE("committee_id","store_key")
);
--> statement-breakpoint
CREATE TABLE "text_hold" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"branch_id" uuid,
	"state" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "text_hold_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "debrief" (
	"committee_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"activity_id" uuid,
	"grade" text,
	"shortcomings" text DEFAULT '' NOT NULL,
	"rectification" text DEFAULT '' NOT NULL,
	"rectified_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "debrief_committee_id_year_member_id_branch_id_pk" PRIMARY KEY("committee_id","year","member_id","branch_id")
);
--> statement-breakpoint
CREATE TABLE "minutes" (
	"committee_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"chair_id" uuid,
	"speaker" text DEFAULT '' NOT NULL,
	"agenda" text DEFAULT '' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"thanks" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "minutes_committee_id_activity_id_pk" PRIMARY KEY("committee_id","activity_id")
);
--> statement-breakpoint
CREATE TABLE "resolution" (
	"committee_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"place" integer NOT NULL,
	"text" text NOT NULL,
	"votes_for" integer,
	"votes_against" integer,
	"abstentions" integer,
	CONSTRAINT "resolution_committee_id_activity_id_id_pk" PRIMARY KEY("committee_id","activity_id","id")
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"committee_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"template" text NOT NULL,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"claimed_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"failure" text,
	CONSTRAINT "delivery_committee_id_message_id_pk" PRIMARY KEY("committee_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "feedback_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
CREATE TABLE "message_grant" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"template" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"used_by" uuid,
	CONSTRAINT "message_grant_committee_id_id_pk" PRIMARY KEY("committee_id","id"),
	CONSTRAINT "message_grant_once" UNIQUE("committee_id","used_by")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"text" text NOT NULL,
	"subject_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "message_committee_id_id_pk" PRIMARY KEY("committee_id","id"),
	CONSTRAINT "message_once" UNIQUE("committee_id","member_id","key")
);
--> statement-breakpoint
CREATE TABLE "service_theme" (
	"committee_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"theme" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "service_theme_committee_id_from_day_pk" PRIMARY KEY("committee_id","from_day")
);
--> statement-breakpoint
CREATE TABLE "sign_up" (
	"committee_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"place" bigserial NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_up_committee_id_activity_id_member_id_pk" PRIMARY KEY("committee_id","activity_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "book_copies" (
	"committee_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"copies" integer NOT NULL,
	"given_on" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "book_copies_committee_id_id_pk" PRIMARY KEY("committee_id","id")
);
--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "capacity" integer;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "front_line" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "left_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "minutes" integer;--> statement-breakpoint
ALTER TABLE "topic" ADD COLUMN "kind" text DEFAULT 'book' NOT NULL;--> statement-breakpoint
ALTER TABLE "topic" ADD COLUMN "author" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "topic" ADD COLUMN "retired_on" date;--> statement-breakpoint
ALTER TABLE "celebrant" ADD CONSTRAINT "celebrant_committee_id_activity_id_activity_committee_id_id_fk" FOREIGN KEY ("committee_id","activity_id") REFERENCES "public"."activity"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "celebrant" ADD CONSTRAINT "celebrant_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "celebrant" ADD CONSTRAINT "celebrant_committee_id_talk_by_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","talk_by_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "celebrant_one" ADD CONSTRAINT "celebrant_one_committee_id_activity_id_member_id_celebrant_committee_id_activity_id_member_id_fk" FOREIGN KEY ("committee_id","activity_id","member_id") REFERENCES "public"."celebrant"("committee_id","activity_id","member_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "celebrant_one" ADD CONSTRAINT "celebrant_one_committee_id_recorded_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","recorded_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brand" ADD CONSTRAINT "brand_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brand" ADD CONSTRAINT "brand_committee_id_saved_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","saved_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_committee_id_added_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","added_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_hold" ADD CONSTRAINT "text_hold_committee_id_author_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","author_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_hold" ADD CONSTRAINT "text_hold_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_hold" ADD CONSTRAINT "text_hold_committee_id_decided_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","decided_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debrief" ADD CONSTRAINT "debrief_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debrief" ADD CONSTRAINT "debrief_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debrief" ADD CONSTRAINT "debrief_committee_id_activity_id_activity_committee_id_id_fk" FOREIGN KEY ("committee_id","activity_id") REFERENCES "public"."activity"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debrief" ADD CONSTRAINT "debrief_committee_id_recorded_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","recorded_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_committee_id_activity_id_activity_committee_id_id_fk" FOREIGN KEY ("committee_id","activity_id") REFERENCES "public"."activity"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_committee_id_chair_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","chair_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_committee_id_recorded_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","recorded_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_committee_id_activity_id_minutes_committee_id_activity_id_fk" FOREIGN KEY ("committee_id","activity_id") REFERENCES "public"."minutes"("committee_id","activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_committee_id_message_id_message_committee_id_id_fk" FOREIGN KEY ("committee_id","message_id") REFERENCES "public"."message"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_committee_id_committee_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("committee_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_committee_id_answered_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","answered_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_grant" ADD CONSTRAINT "message_grant_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_grant" ADD CONSTRAINT "message_grant_committee_id_used_by_message_committee_id_id_fk" FOREIGN KEY ("committee_id","used_by") REFERENCES "public"."message"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_theme" ADD CONSTRAINT "service_theme_committee_id_committee_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("committee_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_theme" ADD CONSTRAINT "service_theme_committee_id_set_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","set_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_up" ADD CONSTRAINT "sign_up_committee_id_activity_id_activity_committee_id_id_fk" FOREIGN KEY ("committee_id","activity_id") REFERENCES "public"."activity"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_up" ADD CONSTRAINT "sign_up_committee_id_member_id_member_committee_id_id_fk" FOREIGN KEY ("committee_id","member_id") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_up" ADD CONSTRAINT "sign_up_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "book_copies" ADD CONSTRAINT "book_copies_committee_id_topic_id_topic_committee_id_id_fk" FOREIGN KEY ("committee_id","topic_id") REFERENCES "public"."topic"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "book_copies" ADD CONSTRAINT "book_copies_committee_id_branch_id_branch_committee_id_id_fk" FOREIGN KEY ("committee_id","branch_id") REFERENCES "public"."branch"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "book_copies" ADD CONSTRAINT "book_copies_committee_id_recorded_by_member_committee_id_id_fk" FOREIGN KEY ("committee_id","recorded_by") REFERENCES "public"."member"("committee_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_by_subject" ON "file" USING btree ("committee_id","subject","subject_id");--> statement-breakpoint
CREATE INDEX "file_by_check" ON "file" USING btree ("check_id");--> statement-breakpoint
CREATE INDEX "text_hold_by_subject" ON "text_hold" USING btree ("committee_id","subject","subject_id");--> statement-breakpoint
CREATE INDEX "text_hold_waiting" ON "text_hold" USING btree ("committee_id","state","branch_id");--> statement-breakpoint
CREATE INDEX "delivery_due" ON "delivery" USING btree ("committee_id","state","due_at");--> statement-breakpoint
CREATE INDEX "feedback_by_day" ON "feedback" USING btree ("committee_id","at");--> statement-breakpoint
CREATE INDEX "feedback_by_member" ON "feedback" USING btree ("committee_id","member_id");--> statement-breakpoint
CREATE INDEX "message_grant_by_member" ON "message_grant" USING btree ("committee_id","member_id","template");--> statement-breakpoint
CREATE INDEX "message_by_member" ON "message" USING btree ("committee_id","member_id","at");--> statement-breakpoint
CREATE INDEX "sign_up_in_order" ON "sign_up" USING btree ("committee_id","activity_id","place");--> statement-breakpoint
CREATE INDEX "book_copies_by_topic" ON "book_copies" USING btree ("committee_id","topic_id");