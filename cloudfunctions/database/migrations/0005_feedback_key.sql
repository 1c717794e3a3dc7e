ALTER TABLE "feedback" ADD COLUMN "key_digest" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_one_per_key" UNIQUE("committee_id","key_digest");