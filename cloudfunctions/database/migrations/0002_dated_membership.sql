-- Row-level security would hide every row from this migration; secure.sql, which runs after it, forces it again.
ALTER TABLE "member" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO "membership" ("committee_id", "member_id", "kind", "from_day", "to_day", "branch_id")
SELECT "committee_id", "id", 'home', least("joined_on", "left_on" - 1), "left_on" - 1, "branch_id" FROM "member";--> statement-breakpoint
ALTER TABLE "member" DROP CONSTRAINT "member_committee_id_branch_id_branch_committee_id_id_fk";
--> statement-breakpoint
DROP INDEX "member_by_branch";--> statement-breakpoint
ALTER TABLE "member" DROP COLUMN "branch_id";--> statement-breakpoint
ALTER TABLE "member" DROP COLUMN "left_on";