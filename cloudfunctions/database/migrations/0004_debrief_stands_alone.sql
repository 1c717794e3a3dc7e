ALTER TABLE "debrief" DROP CONSTRAINT "debrief_committee_id_activity_id_activity_committee_id_id_fk";
--> statement-breakpoint
ALTER TABLE "debrief" DROP COLUMN "activity_id";