CREATE TABLE "audit_block" (
	"committee_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	"lines" jsonb NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"last_id" uuid NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_block_committee_id_number_pk" PRIMARY KEY("committee_id","number")
);
--> statement-breakpoint
CREATE INDEX "audit_line_by_actor" ON "audit_line" USING btree ("committee_id","actor_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_line_by_subject" ON "audit_line" USING btree ("committee_id","subject_id","at","id");