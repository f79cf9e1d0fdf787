-- A register of call centers, schema version 1.
-- Load it, again too, with one of:
--   sqlite3 -bail register.db < this-file
--   psql -X -v ON_ERROR_STOP=1 -d register -f this-file
-- It is one transaction: nothing is kept unless all of it is. -bail and ON_ERROR_STOP make
-- the programs stop at an error; without them they would go on after it.
-- Texts are written for standard_conforming_strings = on, PostgreSQL's default.
-- No table has foreign keys: a record may name one of a source that comes in a later script.

BEGIN;

CREATE TABLE IF NOT EXISTS "sources" (
  "id" TEXT NOT NULL, -- the name of the source in the configuration, or of its definition
  "kind" TEXT NOT NULL
    CHECK ("kind" = 'registry' OR "kind" = 'list' OR "kind" = 'feed' OR "kind" = 'file'), -- what sort of source it is
  "title" TEXT, -- its title
  "language" TEXT, -- its language
  "country" TEXT, -- the country it covers, where it is one
  "url" TEXT, -- its home page
  "publisher" TEXT, -- who publishes it
  "licence" TEXT, -- the licence its data is under
  "licence_url" TEXT, -- the text of the licence
  "attribution" TEXT, -- the credit line that the licence asks for
  "redistribution" TEXT NOT NULL
    CHECK ("redistribution" = 'open' OR "redistribution" = 'attribution' OR "redistribution" = 'share_alike' OR "redistribution" = 'restricted' OR "redistribution" = 'unknown'), -- whether its data may be passed on
  PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "organizations" (
  "id" TEXT NOT NULL, -- identity: kind, source and key
  "source" TEXT NOT NULL, -- the source that said it
  "source_key" TEXT NOT NULL, -- the record's own key in its source, as written there
  "type" TEXT NOT NULL
    CHECK ("type" = 'operator' OR "type" = 'client' OR "type" = 'owner' OR "type" = 'association' OR "type" = 'agency' OR "type" = 'regulator' OR "type" = 'other'), -- what it is in the call-center business
  "name" TEXT, -- its name as written
  "name_key" TEXT, -- the name folded for comparison
  "legal_form" TEXT, -- legal form as written or by its code
  "status" TEXT
    CHECK ("status" = 'active' OR "status" = 'dissolving' OR "status" = 'inactive' OR "status" = 'dissolved' OR "status" = 'unknown'), -- whether it exists
  "status_as_of" TEXT, -- the date the status is true of
  "founded" TEXT, -- when it was founded or registered
  "dissolved" TEXT, -- when it ceased to exist
  "parent_id" TEXT, -- the organization it belongs to
  "country" TEXT, -- ISO 3166-1 alpha-2
  "subdivision" TEXT, -- ISO 3166-2
  "city" TEXT, -- town or city as written
  "postcode" TEXT, -- postal code as written
  "address" TEXT, -- street address as written, in one line
  "address_kind" TEXT
    CHECK ("address_kind" = 'registered_office' OR "address_kind" = 'headquarters' OR "address_kind" = 'postal' OR "address_kind" = 'site'), -- what the address is; never a call center by itself
  "website" TEXT, -- web address
  "confidence" DOUBLE PRECISION, -- how sure it is, from 0 to 1; empty for what a registry states
  "source_input" TEXT, -- the file or address it was read from, with the member of an archive
  "source_line" BIGINT, -- the line where it begins, from 1
  "source_digest" TEXT, -- a digest of the raw values that were read, to tell a change
  "retrieved" TEXT, -- when it was read, only if a time was given for the run
  PRIMARY KEY ("id")
);
CREATE INDEX IF NOT EXISTS "organizations_name_key_idx" ON "organizations" ("name_key");
CREATE INDEX IF NOT EXISTS "organizations_parent_id_idx" ON "organizations" ("parent_id");
CREATE INDEX IF NOT EXISTS "organizations_country_idx" ON "organizations" ("country");

CREATE TABLE IF NOT EXISTS "call_centers" (
  "id" TEXT NOT NULL, -- identity: kind, source and key
  "source" TEXT NOT NULL, -- the source that said it
  "source_key" TEXT NOT NULL, -- the record's own key in its source, as written there
  "name" TEXT, -- name of the site as written
  "name_key" TEXT, -- the name folded for comparison
  "model" TEXT
    CHECK ("model" = 'captive' OR "model" = 'outsourced' OR "model" = 'public' OR "model" = 'unknown'), -- who it works for
  "status" TEXT NOT NULL
    CHECK ("status" = 'rumoured' OR "status" = 'planned' OR "status" = 'under_construction' OR "status" = 'opening' OR "status" = 'operating' OR "status" = 'reduced' OR "status" = 'suspended' OR "status" = 'closing' OR "status" = 'closed' OR "status" = 'cancelled' OR "status" = 'unknown'), -- its state as of status_as_of
  "status_as_of" TEXT, -- the date the status is true of
  "opened" TEXT, -- when it opened
  "closed" TEXT, -- when it closed
  "is_group" INTEGER NOT NULL
    CHECK ("is_group" = 0 OR "is_group" = 1), -- true for several sites counted together; a group is not a site
  "site_count_min" BIGINT, -- of a group: at least so many sites
  "site_count_max" BIGINT, -- of a group: at most so many sites
  "country" TEXT, -- ISO 3166-1 alpha-2
  "subdivision" TEXT, -- ISO 3166-2
  "city" TEXT, -- town or city as written
  "city_key" TEXT, -- the city folded for comparison
  "postcode" TEXT, -- postal code as written
  "address" TEXT, -- street address as written, in one line
  "latitude" DOUBLE PRECISION, -- WGS 84 degrees north
  "longitude" DOUBLE PRECISION, -- WGS 84 degrees east
  "geo_precision" TEXT
    CHECK ("geo_precision" = 'address' OR "geo_precision" = 'street' OR "geo_precision" = 'postcode' OR "geo_precision" = 'city' OR "geo_precision" = 'region' OR "geo_precision" = 'country'), -- what the coordinates point at
  "geonames_id" BIGINT, -- GeoNames number of the city
  "website" TEXT, -- web address
  "confidence" DOUBLE PRECISION, -- how sure it is, from 0 to 1; empty for what a registry states
  "source_input" TEXT, -- the file or address it was read from, with the member of an archive
  "source_line" BIGINT, -- the line where it begins, from 1
  "source_digest" TEXT, -- a digest of the raw values that were read, to tell a change
  "retrieved" TEXT, -- when it was read, only if a time was given for the run
  PRIMARY KEY ("id")
);
CREATE INDEX IF NOT EXISTS "call_centers_name_key_idx" ON "call_centers" ("name_key");
CREATE INDEX IF NOT EXISTS "call_centers_country_idx" ON "call_centers" ("country");

CREATE TABLE IF NOT EXISTS "events" (
  "id" TEXT NOT NULL, -- identity: kind, source and key
  "source" TEXT NOT NULL, -- the source that said it
  "source_key" TEXT NOT NULL, -- the record's own key in its source, as written there
  "type" TEXT NOT NULL
    CHECK ("type" = 'announcement' OR "type" = 'installation' OR "type" = 'opening' OR "type" = 'inauguration' OR "type" = 'expansion' OR "type" = 'contraction' OR "type" = 'layoff' OR "type" = 'strike' OR "type" = 'relocation' OR "type" = 'closure' OR "type" = 'acquisition' OR "type" = 'licence' OR "type" = 'sanction' OR "type" = 'trade_event' OR "type" = 'other'), -- what happened
  "label" TEXT, -- its name or description as written
  "modality" TEXT NOT NULL
    CHECK ("modality" = 'asserted' OR "modality" = 'planned' OR "modality" = 'hedged' OR "modality" = 'negated'), -- whether it is said to be so
  "date" TEXT, -- when it happens or begins
  "date_end" TEXT, -- when it ends
  "announced" TEXT, -- when it was announced or notified
  "call_center_id" TEXT, -- the call center it happens at
  "organization_id" TEXT, -- the organization it happens to
  "country" TEXT, -- ISO 3166-1 alpha-2
  "subdivision" TEXT, -- ISO 3166-2
  "city" TEXT, -- town or city as written
  "reason" TEXT, -- the reason given, as written
  "confidence" DOUBLE PRECISION, -- how sure it is, from 0 to 1; empty for what a registry states
  "source_input" TEXT, -- the file or address it was read from, with the member of an archive
  "source_line" BIGINT, -- the line where it begins, from 1
  "source_digest" TEXT, -- a digest of the raw values that were read, to tell a change
  "retrieved" TEXT, -- when it was read, only if a time was given for the run
  PRIMARY KEY ("id")
);
CREATE INDEX IF NOT EXISTS "events_call_center_id_idx" ON "events" ("call_center_id");
CREATE INDEX IF NOT EXISTS "events_organization_id_idx" ON "events" ("organization_id");

CREATE TABLE IF NOT EXISTS "statistics" (
  "id" TEXT NOT NULL, -- identity: kind, source and key
  "source" TEXT NOT NULL, -- the source that said it
  "source_key" TEXT NOT NULL, -- the record's own key in its source, as written there
  "measure" TEXT NOT NULL, -- what is counted: call_centers, seats, headcount, revenue, ...
  "scope" TEXT, -- of what: a country, a region, an industry
  "value" DOUBLE PRECISION NOT NULL, -- the figure
  "unit" TEXT, -- its unit: count, percent, a currency
  "period" TEXT, -- over what time: year, month
  "as_of" TEXT, -- the date the figure is true of
  "article_id" TEXT, -- the article that reports it
  "claimed_by" TEXT, -- who claims it
  "country" TEXT, -- ISO 3166-1 alpha-2
  "subdivision" TEXT, -- ISO 3166-2
  "city" TEXT, -- town or city as written
  "confidence" DOUBLE PRECISION, -- how sure it is, from 0 to 1; empty for what a registry states
  "source_input" TEXT, -- the file or address it was read from, with the member of an archive
  "source_line" BIGINT, -- the line where it begins, from 1
  "source_digest" TEXT, -- a digest of the raw values that were read, to tell a change
  "retrieved" TEXT, -- when it was read, only if a time was given for the run
  PRIMARY KEY ("id")
);
CREATE INDEX IF NOT EXISTS "statistics_article_id_idx" ON "statistics" ("article_id");

CREATE TABLE IF NOT EXISTS "articles" (
  "id" TEXT NOT NULL, -- identity: kind, source and key
  "source" TEXT NOT NULL, -- the source that said it
  "source_key" TEXT NOT NULL, -- the record's own key in its source, as written there
  "title" TEXT, -- headline as plain text
  "language" TEXT, -- its language, as declared
  "published" TEXT, -- when it was published
  "updated" TEXT, -- when it was last changed
  "url" TEXT, -- where it can be read
  "publisher" TEXT, -- who published it
  "authors" TEXT, -- who wrote it; empty unless personal data is asked for
  "summary" TEXT, -- the publisher's own teaser, shortened; never the whole text
  "text_digest" TEXT, -- a digest of its whole text
  "text_length" BIGINT, -- length of its whole text in Unicode scalars
  "confidence" DOUBLE PRECISION, -- how sure it is, from 0 to 1; empty for what a registry states
  "source_input" TEXT, -- the file or address it was read from, with the member of an archive
  "source_line" BIGINT, -- the line where it begins, from 1
  "source_digest" TEXT, -- a digest of the raw values that were read, to tell a change
  "retrieved" TEXT, -- when it was read, only if a time was given for the run
  PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "names" (
  "record_id" TEXT NOT NULL, -- the record it belongs to
  "position" BIGINT NOT NULL, -- its place among the record's rows of this table, from 0
  "kind" TEXT NOT NULL
    CHECK ("kind" = 'legal' OR "kind" = 'trading' OR "kind" = 'previous' OR "kind" = 'translated' OR "kind" = 'acronym' OR "kind" = 'alias'), -- what sort of name it is
  "name" TEXT NOT NULL, -- the name as written
  "name_key" TEXT, -- the name folded for comparison
  "language" TEXT, -- its language
  "date_end" TEXT, -- when the name ceased to be used
  PRIMARY KEY ("record_id", "position")
);
CREATE INDEX IF NOT EXISTS "names_name_key_idx" ON "names" ("name_key");

CREATE TABLE IF NOT EXISTS "identifiers" (
  "record_id" TEXT NOT NULL, -- the record it belongs to
  "position" BIGINT NOT NULL, -- its place among the record's rows of this table, from 0
  "scheme" TEXT NOT NULL, -- who gives the number and what it is: FR-SIRET, LEI, US-FCC-PSAP, ...
  "value" TEXT NOT NULL, -- the number in its canonical form
  "raw" TEXT, -- the number as written, where that differs
  "check_result" TEXT NOT NULL
    CHECK ("check_result" = 'ok' OR "check_result" = 'bad' OR "check_result" = 'none'), -- whether its check digits fit
  PRIMARY KEY ("record_id", "position")
);
CREATE INDEX IF NOT EXISTS "identifiers_value_idx" ON "identifiers" ("value");

CREATE TABLE IF NOT EXISTS "phones" (
  "record_id" TEXT NOT NULL, -- the record it belongs to
  "position" BIGINT NOT NULL, -- its place among the record's rows of this table, from 0
  "kind" TEXT NOT NULL
    CHECK ("kind" = 'geographic' OR "kind" = 'mobile' OR "kind" = 'fixed_or_mobile' OR "kind" = 'toll_free' OR "kind" = 'shared_cost' OR "kind" = 'premium' OR "kind" = 'universal' OR "kind" = 'voip' OR "kind" = 'personal' OR "kind" = 'pager' OR "kind" = 'voicemail' OR "kind" = 'short_code' OR "kind" = 'emergency' OR "kind" = 'vanity' OR "kind" = 'internal' OR "kind" = 'unknown'), -- what sort of number it is
  "number" TEXT, -- E.164 form, where the number has one
  "dialled" TEXT NOT NULL, -- what a caller dials, as written
  "extension" TEXT, -- extension
  "country" TEXT, -- the country it is dialled in
  PRIMARY KEY ("record_id", "position")
);
CREATE INDEX IF NOT EXISTS "phones_number_idx" ON "phones" ("number");

CREATE TABLE IF NOT EXISTS "activities" (
  "record_id" TEXT NOT NULL, -- the record it belongs to
  "position" BIGINT NOT NULL, -- its place among the record's rows of this table, from 0
  "label" TEXT, -- the activity in words, as written
  "scheme" TEXT NOT NULL, -- classification: NACE, NAF, SIC-GB, NAICS, CNAE, ...
  "version" TEXT, -- its revision
  "code" TEXT NOT NULL, -- the code as written
  "code_normalized" TEXT NOT NULL, -- the code's digits and letters alone
  "rank" TEXT NOT NULL
    CHECK ("rank" = 'main' OR "rank" = 'secondary' OR "rank" = 'auxiliary'), -- whether it is the main activity
  PRIMARY KEY ("record_id", "position")
);

CREATE TABLE IF NOT EXISTS "capacities" (
  "record_id" TEXT NOT NULL, -- the record it belongs to
  "position" BIGINT NOT NULL, -- its place among the record's rows of this table, from 0
  "measure" TEXT NOT NULL
    CHECK ("measure" = 'seats' OR "measure" = 'headcount' OR "measure" = 'fte' OR "measure" = 'jobs_announced' OR "measure" = 'jobs_cut'), -- what is counted; one is never converted to another
  "value_min" DOUBLE PRECISION, -- at least so many
  "value_max" DOUBLE PRECISION, -- at most so many; empty where there is no upper bound
  "planned" INTEGER NOT NULL
    CHECK ("planned" = 0 OR "planned" = 1), -- true for a plan or a promise
  "raw" TEXT, -- the figure as written
  "as_of" TEXT, -- the date the figure is true of
  PRIMARY KEY ("record_id", "position")
);

CREATE TABLE IF NOT EXISTS "roles" (
  "record_id" TEXT NOT NULL, -- the record it belongs to
  "position" BIGINT NOT NULL, -- its place among the record's rows of this table, from 0
  "role" TEXT NOT NULL
    CHECK ("role" = 'operator' OR "role" = 'client' OR "role" = 'owner' OR "role" = 'landlord' OR "role" = 'supporter' OR "role" = 'regulator'), -- what the organization is to the record
  "organization_id" TEXT, -- the organization, where it is a record
  "organization_name" TEXT, -- the organization as written
  PRIMARY KEY ("record_id", "position")
);
CREATE INDEX IF NOT EXISTS "roles_organization_id_idx" ON "roles" ("organization_id");

CREATE TABLE IF NOT EXISTS "services" (
  "record_id" TEXT NOT NULL, -- the record it belongs to
  "position" BIGINT NOT NULL, -- its place among the record's rows of this table, from 0
  "service" TEXT NOT NULL
    CHECK ("service" = 'inbound' OR "service" = 'outbound' OR "service" = 'telesales' OR "service" = 'telemarketing' OR "service" = 'customer_care' OR "service" = 'tech_support' OR "service" = 'collections' OR "service" = 'appointments' OR "service" = 'survey' OR "service" = 'chat' OR "service" = 'email' OR "service" = 'social' OR "service" = 'back_office' OR "service" = 'moderation' OR "service" = 'directory' OR "service" = 'crisis_line' OR "service" = 'emergency_psap'), -- what is done there
  PRIMARY KEY ("record_id", "position")
);

CREATE TABLE IF NOT EXISTS "languages" (
  "record_id" TEXT NOT NULL, -- the record it belongs to
  "position" BIGINT NOT NULL, -- its place among the record's rows of this table, from 0
  "language" TEXT NOT NULL, -- a language that is served there
  PRIMARY KEY ("record_id", "position")
);

CREATE TABLE IF NOT EXISTS "evidence" (
  "record_id" TEXT NOT NULL, -- the record it belongs to
  "position" BIGINT NOT NULL, -- its place among the record's rows of this table, from 0
  "article_id" TEXT, -- the article the words are from
  "field" TEXT NOT NULL, -- the column it supports; empty for the record as a whole
  "quote" TEXT, -- the words it rests on, as written
  "rule" TEXT NOT NULL, -- how the value was found: a column of the source, or a rule of extraction
  "confidence" DOUBLE PRECISION, -- how sure it is, from 0 to 1
  "char_start" BIGINT, -- begin of the quote in Unicode scalars
  "char_end" BIGINT, -- end of the quote in Unicode scalars, exclusive
  "byte_start" BIGINT, -- begin of the quote in bytes of UTF-8
  "byte_end" BIGINT, -- end of the quote in bytes of UTF-8, exclusive
  PRIMARY KEY ("record_id", "position")
);
CREATE INDEX IF NOT EXISTS "evidence_article_id_idx" ON "evidence" ("article_id");

CREATE TABLE IF NOT EXISTS "issues" (
  "record_id" TEXT, -- the record it concerns
  "position" BIGINT NOT NULL, -- its place among the issues of the source, from 0
  "source" TEXT NOT NULL, -- the source it was met in; empty for the run itself
  "raw" TEXT, -- the raw bytes of what was set aside, bytes that are not UTF-8 as \xHH
  "field" TEXT, -- the column or element it concerns, by its name in the source
  "rule" TEXT NOT NULL, -- the rule that was broken
  "severity" TEXT NOT NULL
    CHECK ("severity" = 'error' OR "severity" = 'warning' OR "severity" = 'info'), -- how bad it is
  "action" TEXT NOT NULL
    CHECK ("action" = 'kept' OR "action" = 'repaired' OR "action" = 'nulled' OR "action" = 'quarantined' OR "action" = 'skipped' OR "action" = 'stopped'), -- what was done about it
  "line" BIGINT, -- the line, from 1
  "byte_offset" BIGINT, -- the byte, from 0, in the decompressed input
  "message" TEXT NOT NULL, -- what was found and what was expected
  "source_input" TEXT, -- the file or address, with the member of an archive
  PRIMARY KEY ("source", "position")
);
CREATE INDEX IF NOT EXISTS "issues_record_id_idx" ON "issues" ("record_id");

DELETE FROM "names" WHERE "record_id" IN ('organization:sample:78467169500095','call_center:sample:~wesbhefmtfxvj6yyfayx','event:sample:~s9tprprsk5xwpzjcw95g','statistic:sample:seats-fr-2024','article:sample:~9qst5a5d8asewb6e94e9','organization:sample:hostile-0','organization:sample:hostile-1','organization:sample:hostile-2','organization:sample:hostile-3','organization:sample:hostile-4','organization:sample:hostile-5','organization:sample:hostile-6','organization:sample:hostile-7','organization:sample:hostile-8','organization:sample:hostile-9','organization:sample:hostile-10','organization:sample:hostile-11','organization:sample:hostile-12','organization:sample:hostile-13','organization:sample:hostile-14','organization:sample:hostile-15','organization:sample:hostile-16','organization:sample:hostile-17','organization:sample:hostile-18','organization:sample:hostile-19','organization:sample:hostile-20','organization:sample:hostile-21','organization:sample:hostile-22','organization:sample:hostile-23','organization:sample:hostile-24','organization:sample:hostile-25','organization:sample:hostile-26','organization:sample:hostile-27','organization:sample:hostile-28','organization:sample:hostile-29','organization:sample:hostile-30','organization:sample:hostile-31','organization:sample:hostile-32','organization:sample:hostile-33','organization:sample:hostile-34','organization:sample:hostile-35','organization:sample:hostile-36','organization:sample:hostile-37','organization:sample:hostile-38','organization:sample:hostile-39','organization:sample:hostile-40','organization:sample:hostile-41','organization:sample:hostile-42','organization:sample:hostile-43','organization:sample:hostile-44','organization:sample:hostile-45','organization:sample:hostile-46','organization:sample:hostile-47','organization:sample:hostile-48','call_center:sample:~13s2v5yz357217bbrkj4','call_center:sample:numbers','statistic:sample:number','call_center:sample:least');
DELETE FROM "identifiers" WHERE "record_id" IN ('organization:sample:78467169500095','call_center:sample:~wesbhefmtfxvj6yyfayx','event:sample:~s9tprprsk5xwpzjcw95g','statistic:sample:seats-fr-2024','article:sample:~9qst5a5d8asewb6e94e9','organization:sample:hostile-0','organization:sample:hostile-1','organization:sample:hostile-2','organization:sample:hostile-3','organization:sample:hostile-4','organization:sample:hostile-5','organization:sample:hostile-6','organization:sample:hostile-7','organization:sample:hostile-8','organization:sample:hostile-9','organization:sample:hostile-10','organization:sample:hostile-11','organization:sample:hostile-12','organization:sample:hostile-13','organization:sample:hostile-14','organization:sample:hostile-15','organization:sample:hostile-16','organization:sample:hostile-17','organization:sample:hostile-18','organization:sample:hostile-19','organization:sample:hostile-20','organization:sample:hostile-21','organization:sample:hostile-22','organization:sample:hostile-23','organization:sample:hostile-24','organization:sample:hostile-25','organization:sample:hostile-26','organization:sample:hostile-27','organization:sample:hostile-28','organization:sample:hostile-29','organization:sample:hostile-30','organization:sample:hostile-31','organization:sample:hostile-32','organization:sample:hostile-33','organization:sample:hostile-34','organization:sample:hostile-35','organization:sample:hostile-36','organization:sample:hostile-37','organization:sample:hostile-38','organization:sample:hostile-39','organization:sample:hostile-40','organization:sample:hostile-41','organization:sample:hostile-42','organization:sample:hostile-43','organization:sample:hostile-44','organization:sample:hostile-45','organization:sample:hostile-46','organization:sample:hostile-47','organization:sample:hostile-48','call_center:sample:~13s2v5yz357217bbrkj4','call_center:sample:numbers','statistic:sample:number','call_center:sample:least');
DELETE FROM "phones" WHERE "record_id" IN ('organization:sample:78467169500095','call_center:sample:~wesbhefmtfxvj6yyfayx','event:sample:~s9tprprsk5xwpzjcw95g','statistic:sample:seats-fr-2024','article:sample:~9qst5a5d8asewb6e94e9','organization:sample:hostile-0','organization:sample:hostile-1','organization:sample:hostile-2','organization:sample:hostile-3','organization:sample:hostile-4','organization:sample:hostile-5','organization:sample:hostile-6','organization:sample:hostile-7','organization:sample:hostile-8','organization:sample:hostile-9','organization:sample:hostile-10','organization:sample:hostile-11','organization:sample:hostile-12','organization:sample:hostile-13','organization:sample:hostile-14','organization:sample:hostile-15','organization:sample:hostile-16','organization:sample:hostile-17','organization:sample:hostile-18','organization:sample:hostile-19','organization:sample:hostile-20','organization:sample:hostile-21','organization:sample:hostile-22','organization:sample:hostile-23','organization:sample:hostile-24','organization:sample:hostile-25','organization:sample:hostile-26','organization:sample:hostile-27','organization:sample:hostile-28','organization:sample:hostile-29','organization:sample:hostile-30','organization:sample:hostile-31','organization:sample:hostile-32','organization:sample:hostile-33','organization:sample:hostile-34','organization:sample:hostile-35','organization:sample:hostile-36','organization:sample:hostile-37','organization:sample:hostile-38','organization:sample:hostile-39','organization:sample:hostile-40','organization:sample:hostile-41','organization:sample:hostile-42','organization:sample:hostile-43','organization:sample:hostile-44','organization:sample:hostile-45','organization:sample:hostile-46','organization:sample:hostile-47','organization:sample:hostile-48','call_center:sample:~13s2v5yz357217bbrkj4','call_center:sample:numbers','statistic:sample:number','call_center:sample:least');
DELETE FROM "activities" WHERE "record_id" IN ('organization:sample:78467169500095','call_center:sample:~wesbhefmtfxvj6yyfayx','event:sample:~s9tprprsk5xwpzjcw95g','statistic:sample:seats-fr-2024','article:sample:~9qst5a5d8asewb6e94e9','organization:sample:hostile-0','organization:sample:hostile-1','organization:sample:hostile-2','organization:sample:hostile-3','organization:sample:hostile-4','organization:sample:hostile-5','organization:sample:hostile-6','organization:sample:hostile-7','organization:sample:hostile-8','organization:sample:hostile-9','organization:sample:hostile-10','organization:sample:hostile-11','organization:sample:hostile-12','organization:sample:hostile-13','organization:sample:hostile-14','organization:sample:hostile-15','organization:sample:hostile-16','organization:sample:hostile-17','organization:sample:hostile-18','organization:sample:hostile-19','organization:sample:hostile-20','organization:sample:hostile-21','organization:sample:hostile-22','organization:sample:hostile-23','organization:sample:hostile-24','organization:sample:hostile-25','organization:sample:hostile-26','organization:sample:hostile-27','organization:sample:hostile-28','organization:sample:hostile-29','organization:sample:hostile-30','organization:sample:hostile-31','organization:sample:hostile-32','organization:sample:hostile-33','organization:sample:hostile-34','organization:sample:hostile-35','organization:sample:hostile-36','organization:sample:hostile-37','organization:sample:hostile-38','organization:sample:hostile-39','organization:sample:hostile-40','organization:sample:hostile-41','organization:sample:hostile-42','organization:sample:hostile-43','organization:sample:hostile-44','organization:sample:hostile-45','organization:sample:hostile-46','organization:sample:hostile-47','organization:sample:hostile-48','call_center:sample:~13s2v5yz357217bbrkj4','call_center:sample:numbers','statistic:sample:number','call_center:sample:least');
DELETE FROM "capacities" WHERE "record_id" IN ('organization:sample:78467169500095','call_center:sample:~wesbhefmtfxvj6yyfayx','event:sample:~s9tprprsk5xwpzjcw95g','statistic:sample:seats-fr-2024','article:sample:~9qst5a5d8asewb6e94e9','organization:sample:hostile-0','organization:sample:hostile-1','organization:sample:hostile-2','organization:sample:hostile-3','organization:sample:hostile-4','organization:sample:hostile-5','organization:sample:hostile-6','organization:sample:hostile-7','organization:sample:hostile-8','organization:sample:hostile-9','organization:sample:hostile-10','organization:sample:hostile-11','organization:sample:hostile-12','organization:sample:hostile-13','organization:sample:hostile-14','organization:sample:hostile-15','organization:sample:hostile-16','organization:sample:hostile-17','organization:sample:hostile-18','organization:sample:hostile-19','organization:sample:hostile-20','organization:sample:hostile-21','organization:sample:hostile-22','organization:sample:hostile-23','organization:sample:hostile-24','organization:sample:hostile-25','organization:sample:hostile-26','organization:sample:hostile-27','organization:sample:hostile-28','organization:sample:hostile-29','organization:sample:hostile-30','organization:sample:hostile-31','organization:sample:hostile-32','organization:sample:hostile-33','organization:sample:hostile-34','organization:sample:hostile-35','organization:sample:hostile-36','organization:sample:hostile-37','organization:sample:hostile-38','organization:sample:hostile-39','organization:sample:hostile-40','organization:sample:hostile-41','organization:sample:hostile-42','organization:sample:hostile-43','organization:sample:hostile-44','organization:sample:hostile-45','organization:sample:hostile-46','organization:sample:hostile-47','organization:sample:hostile-48','call_center:sample:~13s2v5yz357217bbrkj4','call_center:sample:numbers','statistic:sample:number','call_center:sample:least');
DELETE FROM "roles" WHERE "record_id" IN ('organization:sample:78467169500095','call_center:sample:~wesbhefmtfxvj6yyfayx','event:sample:~s9tprprsk5xwpzjcw95g','statistic:sample:seats-fr-2024','article:sample:~9qst5a5d8asewb6e94e9','organization:sample:hostile-0','organization:sample:hostile-1','organization:sample:hostile-2','organization:sample:hostile-3','organization:sample:hostile-4','organization:sample:hostile-5','organization:sample:hostile-6','organization:sample:hostile-7','organization:sample:hostile-8','organization:sample:hostile-9','organization:sample:hostile-10','organization:sample:hostile-11','organization:sample:hostile-12','organization:sample:hostile-13','organization:sample:hostile-14','organization:sample:hostile-15','organization:sample:hostile-16','organization:sample:hostile-17','organization:sample:hostile-18','organization:sample:hostile-19','organization:sample:hostile-20','organization:sample:hostile-21','organization:sample:hostile-22','organization:sample:hostile-23','organization:sample:hostile-24','organization:sample:hostile-25','organization:sample:hostile-26','organization:sample:hostile-27','organization:sample:hostile-28','organization:sample:hostile-29','organization:sample:hostile-30','organization:sample:hostile-31','organization:sample:hostile-32','organization:sample:hostile-33','organization:sample:hostile-34','organization:sample:hostile-35','organization:sample:hostile-36','organization:sample:hostile-37','organization:sample:hostile-38','organization:sample:hostile-39','organization:sample:hostile-40','organization:sample:hostile-41','organization:sample:hostile-42','organization:sample:hostile-43','organization:sample:hostile-44','organization:sample:hostile-45','organization:sample:hostile-46','organization:sample:hostile-47','organization:sample:hostile-48','call_center:sample:~13s2v5yz357217bbrkj4','call_center:sample:numbers','statistic:sample:number','call_center:sample:least');
DELETE FROM "services" WHERE "record_id" IN ('organization:sample:78467169500095','call_center:sample:~wesbhefmtfxvj6yyfayx','event:sample:~s9tprprsk5xwpzjcw95g','statistic:sample:seats-fr-2024','article:sample:~9qst5a5d8asewb6e94e9','organization:sample:hostile-0','organization:sample:hostile-1','organization:sample:hostile-2','organization:sample:hostile-3','organization:sample:hostile-4','organization:sample:hostile-5','organization:sample:hostile-6','organization:sample:hostile-7','organization:sample:hostile-8','organization:sample:hostile-9','organization:sample:hostile-10','organization:sample:hostile-11','organization:sample:hostile-12','organization:sample:hostile-13','organization:sample:hostile-14','organization:sample:hostile-15','organization:sample:hostile-16','organization:sample:hostile-17','organization:sample:hostile-18','organization:sample:hostile-19','organization:sample:hostile-20','organization:sample:hostile-21','organization:sample:hostile-22','organization:sample:hostile-23','organization:sample:hostile-24','organization:sample:hostile-25','organization:sample:hostile-26','organization:sample:hostile-27','organization:sample:hostile-28','organization:sample:hostile-29','organization:sample:hostile-30','organization:sample:hostile-31','organization:sample:hostile-32','organization:sample:hostile-33','organization:sample:hostile-34','organization:sample:hostile-35','organization:sample:hostile-36','organization:sample:hostile-37','organization:sample:hostile-38','organization:sample:hostile-39','organization:sample:hostile-40','organization:sample:hostile-41','organization:sample:hostile-42','organization:sample:hostile-43','organization:sample:hostile-44','organization:sample:hostile-45','organization:sample:hostile-46','organization:sample:hostile-47','organization:sample:hostile-48','call_center:sample:~13s2v5yz357217bbrkj4','call_center:sample:numbers','statistic:sample:number','call_center:sample:least');
DELETE FROM "languages" WHERE "record_id" IN ('organization:sample:78467169500095','call_center:sample:~wesbhefmtfxvj6yyfayx','event:sample:~s9tprprsk5xwpzjcw95g','statistic:sample:seats-fr-2024','article:sample:~9qst5a5d8asewb6e94e9','organization:sample:hostile-0','organization:sample:hostile-1','organization:sample:hostile-2','organization:sample:hostile-3','organization:sample:hostile-4','organization:sample:hostile-5','organization:sample:hostile-6','organization:sample:hostile-7','organization:sample:hostile-8','organization:sample:hostile-9','organization:sample:hostile-10','organization:sample:hostile-11','organization:sample:hostile-12','organization:sample:hostile-13','organization:sample:hostile-14','organization:sample:hostile-15','organization:sample:hostile-16','organization:sample:hostile-17','organization:sample:hostile-18','organization:sample:hostile-19','organization:sample:hostile-20','organization:sample:hostile-21','organization:sample:hostile-22','organization:sample:hostile-23','organization:sample:hostile-24','organization:sample:hostile-25','organization:sample:hostile-26','organization:sample:hostile-27','organization:sample:hostile-28','organization:sample:hostile-29','organization:sample:hostile-30','organization:sample:hostile-31','organization:sample:hostile-32','organization:sample:hostile-33','organization:sample:hostile-34','organization:sample:hostile-35','organization:sample:hostile-36','organization:sample:hostile-37','organization:sample:hostile-38','organization:sample:hostile-39','organization:sample:hostile-40','organization:sample:hostile-41','organization:sample:hostile-42','organization:sample:hostile-43','organization:sample:hostile-44','organization:sample:hostile-45','organization:sample:hostile-46','organization:sample:hostile-47','organization:sample:hostile-48','call_center:sample:~13s2v5yz357217bbrkj4','call_center:sample:numbers','statistic:sample:number','call_center:sample:least');
DELETE FROM "evidence" WHERE "record_id" IN ('organization:sample:78467169500095','call_center:sample:~wesbhefmtfxvj6yyfayx','event:sample:~s9tprprsk5xwpzjcw95g','statistic:sample:seats-fr-2024','article:sample:~9qst5a5d8asewb6e94e9','organization:sample:hostile-0','organization:sample:hostile-1','organization:sample:hostile-2','organization:sample:hostile-3','organization:sample:hostile-4','organization:sample:hostile-5','organization:sample:hostile-6','organization:sample:hostile-7','organization:sample:hostile-8','organization:sample:hostile-9','organization:sample:hostile-10','organization:sample:hostile-11','organization:sample:hostile-12','organization:sample:hostile-13','organization:sample:hostile-14','organization:sample:hostile-15','organization:sample:hostile-16','organization:sample:hostile-17','organization:sample:hostile-18','organization:sample:hostile-19','organization:sample:hostile-20','organization:sample:hostile-21','organization:sample:hostile-22','organization:sample:hostile-23','organization:sample:hostile-24','organization:sample:hostile-25','organization:sample:hostile-26','organization:sample:hostile-27','organization:sample:hostile-28','organization:sample:hostile-29','organization:sample:hostile-30','organization:sample:hostile-31','organization:sample:hostile-32','organization:sample:hostile-33','organization:sample:hostile-34','organization:sample:hostile-35','organization:sample:hostile-36','organization:sample:hostile-37','organization:sample:hostile-38','organization:sample:hostile-39','organization:sample:hostile-40','organization:sample:hostile-41','organization:sample:hostile-42','organization:sample:hostile-43','organization:sample:hostile-44','organization:sample:hostile-45','organization:sample:hostile-46','organization:sample:hostile-47','organization:sample:hostile-48','call_center:sample:~13s2v5yz357217bbrkj4','call_center:sample:numbers','statistic:sample:number','call_center:sample:least');
INSERT INTO "organizations" ("id", "source", "source_key", "type", "name", "name_key", "legal_form", "status", "status_as_of", "founded", "dissolved", "parent_id", "country", "subdivision", "city", "postcode", "address", "address_kind", "website", "confidence", "source_input", "source_line", "source_digest", "retrieved") VALUES
('organization:sample:78467169500095','sample','78467169500095','operator','Armorique Contact SAS','armorique contact','SAS','active','2025-12','199X','2031-01-31','organization:sample:group','FR','FR-29','Brest','29200','12 rue de Siam','registered_office','https://armorique.example/',1,'register.zip!sites.csv',2,'xt14nqagvdtxpzjcwhgn','2026-03-01T06:00:00Z'),
('organization:sample:hostile-0','sample','hostile-0','other','it''s "quoted" and ''single''; -- not a comment',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before it''s "quoted" and ''single''; -- not a comment after',NULL,NULL,NULL,NULL,100,NULL,NULL),
('organization:sample:hostile-1','sample','hostile-1','other','''); DROP TABLE organizations; --',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before ''); DROP TABLE organizations; -- after',NULL,NULL,NULL,NULL,101,NULL,NULL),
('organization:sample:hostile-2','sample','hostile-2','other','nul�inside',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before nul�inside after',NULL,NULL,NULL,NULL,102,NULL,NULL),
('organization:sample:hostile-3','sample','hostile-3','other','�',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before � after',NULL,NULL,NULL,NULL,103,NULL,NULL),
('organization:sample:hostile-4','sample','hostile-4','other','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before  after',NULL,NULL,NULL,NULL,104,NULL,NULL),
('organization:sample:hostile-5','sample','hostile-5','other','
',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before 
 after',NULL,NULL,NULL,NULL,105,NULL,NULL),
('organization:sample:hostile-6','sample','hostile-6','other',replace(replace('^M','^M',''||'
'),'^-','^'),NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,replace(replace('before ^M after','^M',''||'
'),'^-','^'),NULL,NULL,NULL,NULL,106,NULL,NULL),
('organization:sample:hostile-7','sample','hostile-7','other',replace(replace('loneCR and CR^MLF^M','^M',''||'
'),'^-','^'),NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,replace(replace('before loneCR and CR^MLF^M after','^M',''||'
'),'^-','^'),NULL,NULL,NULL,NULL,107,NULL,NULL),
('organization:sample:hostile-8','sample','hostile-8','other',replace(replace('^-M^M^--^-','^M',''||'
'),'^-','^'),NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,replace(replace('before ^-M^M^--^- after','^M',''||'
'),'^-','^'),NULL,NULL,NULL,NULL,108,NULL,NULL),
('organization:sample:hostile-9','sample','hostile-9','other','line one
.quit
\! echo
;
go
/
last',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before line one
.quit
\! echo
;
go
/
last after',NULL,NULL,NULL,NULL,109,NULL,NULL),
('organization:sample:hostile-10','sample','hostile-10','other','\.',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before \. after',NULL,NULL,NULL,NULL,110,NULL,NULL),
('organization:sample:hostile-11','sample','hostile-11','other','\N',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before \N after',NULL,NULL,NULL,NULL,111,NULL,NULL),
('organization:sample:hostile-12','sample','hostile-12','other','back\slash \'' \" \u0041 \x41',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before back\slash \'' \" \u0041 \x41 after',NULL,NULL,NULL,NULL,112,NULL,NULL),
('organization:sample:hostile-13','sample','hostile-13','other','tab	andcontrol',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before tab	andcontrol after',NULL,NULL,NULL,NULL,113,NULL,NULL),
('organization:sample:hostile-14','sample','hostile-14','other',',;|	',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before ,;|	 after',NULL,NULL,NULL,NULL,114,NULL,NULL),
('organization:sample:hostile-15','sample','hostile-15','other',' blanks around ',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before  blanks around  after',NULL,NULL,NULL,NULL,115,NULL,NULL),
('organization:sample:hostile-16','sample','hostile-16','other','﻿mark',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before ﻿mark after',NULL,NULL,NULL,NULL,116,NULL,NULL),
('organization:sample:hostile-17','sample','hostile-17','other','-',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before - after',NULL,NULL,NULL,NULL,117,NULL,NULL),
('organization:sample:hostile-18','sample','hostile-18','other','+',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before + after',NULL,NULL,NULL,NULL,118,NULL,NULL),
('organization:sample:hostile-19','sample','hostile-19','other','=',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before = after',NULL,NULL,NULL,NULL,119,NULL,NULL),
('organization:sample:hostile-20','sample','hostile-20','other','=HYPERLINK("http://evil.example","x")',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before =HYPERLINK("http://evil.example","x") after',NULL,NULL,NULL,NULL,120,NULL,NULL),
('organization:sample:hostile-21','sample','hostile-21','other','+33123456789',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before +33123456789 after',NULL,NULL,NULL,NULL,121,NULL,NULL),
('organization:sample:hostile-22','sample','hostile-22','other','+33 (0)1 23-45.67/89',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before +33 (0)1 23-45.67/89 after',NULL,NULL,NULL,NULL,122,NULL,NULL),
('organization:sample:hostile-23','sample','hostile-23','other','-12.5',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before -12.5 after',NULL,NULL,NULL,NULL,123,NULL,NULL),
('organization:sample:hostile-24','sample','hostile-24','other','+4',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before +4 after',NULL,NULL,NULL,NULL,124,NULL,NULL),
('organization:sample:hostile-25','sample','hostile-25','other','+4+cmd',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before +4+cmd after',NULL,NULL,NULL,NULL,125,NULL,NULL),
('organization:sample:hostile-26','sample','hostile-26','other','-2+3|x',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before -2+3|x after',NULL,NULL,NULL,NULL,126,NULL,NULL),
('organization:sample:hostile-27','sample','hostile-27','other','@SUM(A1)',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before @SUM(A1) after',NULL,NULL,NULL,NULL,127,NULL,NULL),
('organization:sample:hostile-28','sample','hostile-28','other','	TAB',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before 	TAB after',NULL,NULL,NULL,NULL,128,NULL,NULL),
('organization:sample:hostile-29','sample','hostile-29','other','CR',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before CR after',NULL,NULL,NULL,NULL,129,NULL,NULL),
('organization:sample:hostile-30','sample','hostile-30','other','
LF',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before 
LF after',NULL,NULL,NULL,NULL,130,NULL,NULL),
('organization:sample:hostile-31','sample','hostile-31','other','''=1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before ''=1 after',NULL,NULL,NULL,NULL,131,NULL,NULL),
('organization:sample:hostile-32','sample','hostile-32','other','''''=1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before ''''=1 after',NULL,NULL,NULL,NULL,132,NULL,NULL),
('organization:sample:hostile-33','sample','hostile-33','other','''+33',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before ''+33 after',NULL,NULL,NULL,NULL,133,NULL,NULL),
('organization:sample:hostile-34','sample','hostile-34','other','''plain',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before ''plain after',NULL,NULL,NULL,NULL,134,NULL,NULL),
('organization:sample:hostile-35','sample','hostile-35','other','''',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before '' after',NULL,NULL,NULL,NULL,135,NULL,NULL),
('organization:sample:hostile-36','sample','hostile-36','other','😀👩‍👩‍👧‍👦🇫🇷',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before 😀👩‍👩‍👧‍👦🇫🇷 after',NULL,NULL,NULL,NULL,136,NULL,NULL),
('organization:sample:hostile-37','sample','hostile-37','other','é é ÅÅ',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before é é ÅÅ after',NULL,NULL,NULL,NULL,137,NULL,NULL),
('organization:sample:hostile-38','sample','hostile-38','other','שלום ‮abc‬ مرحبا',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before שלום ‮abc‬ مرحبا after',NULL,NULL,NULL,NULL,138,NULL,NULL),
('organization:sample:hostile-39','sample','hostile-39','other','  ',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before    after',NULL,NULL,NULL,NULL,139,NULL,NULL),
('organization:sample:hostile-40','sample','hostile-40','other','�￾􏿿',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before �￾􏿿 after',NULL,NULL,NULL,NULL,140,NULL,NULL),
('organization:sample:hostile-41','sample','hostile-41','other','${HOME} $(id) `id` %s %n :name :''name'' ?1 $1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before ${HOME} $(id) `id` %s %n :name :''name'' ?1 $1 after',NULL,NULL,NULL,NULL,141,NULL,NULL),
('organization:sample:hostile-42','sample','hostile-42','other','<b>&amp;</b> ]]>',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before <b>&amp;</b> ]]> after',NULL,NULL,NULL,NULL,142,NULL,NULL),
('organization:sample:hostile-43','sample','hostile-43','other','null',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before null after',NULL,NULL,NULL,NULL,143,NULL,NULL),
('organization:sample:hostile-44','sample','hostile-44','other','NULL',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before NULL after',NULL,NULL,NULL,NULL,144,NULL,NULL),
('organization:sample:hostile-45','sample','hostile-45','other','true',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before true after',NULL,NULL,NULL,NULL,145,NULL,NULL),
('organization:sample:hostile-46','sample','hostile-46','other','0123',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before 0123 after',NULL,NULL,NULL,NULL,146,NULL,NULL),
('organization:sample:hostile-47','sample','hostile-47','other','1e5',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before 1e5 after',NULL,NULL,NULL,NULL,147,NULL,NULL),
('organization:sample:hostile-48','sample','hostile-48','other','NaN',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'before NaN after',NULL,NULL,NULL,NULL,148,NULL,NULL)
ON CONFLICT ("id") DO UPDATE SET "source" = excluded."source", "source_key" = excluded."source_key", "type" = excluded."type", "name" = excluded."name", "name_key" = excluded."name_key", "legal_form" = excluded."legal_form", "status" = excluded."status", "status_as_of" = excluded."status_as_of", "founded" = excluded."founded", "dissolved" = excluded."dissolved", "parent_id" = excluded."parent_id", "country" = excluded."country", "subdivision" = excluded."subdivision", "city" = excluded."city", "postcode" = excluded."postcode", "address" = excluded."address", "address_kind" = excluded."address_kind", "website" = excluded."website", "confidence" = excluded."confidence", "source_input" = excluded."source_input", "source_line" = excluded."source_line", "source_digest" = excluded."source_digest", "retrieved" = excluded."retrieved";
INSERT INTO "call_centers" ("id", "source", "source_key", "name", "name_key", "model", "status", "status_as_of", "opened", "closed", "is_group", "site_count_min", "site_count_max", "country", "subdivision", "city", "city_key", "postcode", "address", "latitude", "longitude", "geo_precision", "geonames_id", "website", "confidence", "source_input", "source_line", "source_digest", "retrieved") VALUES
('call_center:sample:~wesbhefmtfxvj6yyfayx','sample','BREST 1','Armorique Contact, Brest','armorique contact brest','outsourced','operating','2025-06-30','2001~','XXXX-05',1,2,3,'FR','FR-29','Brest','brest','29200','1 quai de la Douane, bâtiment B',48.390394,-4.486076,'street',3030300,'https://armorique.example/brest',0.875,'register.zip!sites.csv',3,'2h14nqagvdtxpzjcw9gn','2026-03-01T06:00:00Z'),
('call_center:sample:~13s2v5yz357217bbrkj4','sample',replace(replace('it''s a "key"^Mwith�everything 😀','^M',''||'
'),'^-','^'),NULL,NULL,NULL,'unknown',NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'register.zip!sites.csv',200,'npj0m4f40x90aack53cb','2026-03-01T06:00:00Z'),
('call_center:sample:numbers','sample','numbers',NULL,NULL,NULL,'unknown',NULL,NULL,NULL,0,9223372036854775807,-9223372036854775808,NULL,NULL,NULL,NULL,NULL,NULL,-1e-06,179.99999999999997,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL),
('call_center:sample:least','sample','least',NULL,NULL,NULL,'unknown',NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL)
ON CONFLICT ("id") DO UPDATE SET "source" = excluded."source", "source_key" = excluded."source_key", "name" = excluded."name", "name_key" = excluded."name_key", "model" = excluded."model", "status" = excluded."status", "status_as_of" = excluded."status_as_of", "opened" = excluded."opened", "closed" = excluded."closed", "is_group" = excluded."is_group", "site_count_min" = excluded."site_count_min", "site_count_max" = excluded."site_count_max", "country" = excluded."country", "subdivision" = excluded."subdivision", "city" = excluded."city", "city_key" = excluded."city_key", "postcode" = excluded."postcode", "address" = excluded."address", "latitude" = excluded."latitude", "longitude" = excluded."longitude", "geo_precision" = excluded."geo_precision", "geonames_id" = excluded."geonames_id", "website" = excluded."website", "confidence" = excluded."confidence", "source_input" = excluded."source_input", "source_line" = excluded."source_line", "source_digest" = excluded."source_digest", "retrieved" = excluded."retrieved";
INSERT INTO "events" ("id", "source", "source_key", "type", "label", "modality", "date", "date_end", "announced", "call_center_id", "organization_id", "country", "subdivision", "city", "reason", "confidence", "source_input", "source_line", "source_digest", "retrieved") VALUES
('event:sample:~s9tprprsk5xwpzjcw95g','sample','2026/7','expansion','100 emplois de plus à Brest','planned','2026-09','2027?','2026-02','call_center:sample:~wesbhefmtfxvj6yyfayx','organization:sample:78467169500095','FR','FR-29','Brest','demande en hausse',0.25,'register.zip!sites.csv',4,'vzz3nqagvdtxpzjcw1fn','2026-03-01T06:00:00Z')
ON CONFLICT ("id") DO UPDATE SET "source" = excluded."source", "source_key" = excluded."source_key", "type" = excluded."type", "label" = excluded."label", "modality" = excluded."modality", "date" = excluded."date", "date_end" = excluded."date_end", "announced" = excluded."announced", "call_center_id" = excluded."call_center_id", "organization_id" = excluded."organization_id", "country" = excluded."country", "subdivision" = excluded."subdivision", "city" = excluded."city", "reason" = excluded."reason", "confidence" = excluded."confidence", "source_input" = excluded."source_input", "source_line" = excluded."source_line", "source_digest" = excluded."source_digest", "retrieved" = excluded."retrieved";
INSERT INTO "statistics" ("id", "source", "source_key", "measure", "scope", "value", "unit", "period", "as_of", "article_id", "claimed_by", "country", "subdivision", "city", "confidence", "source_input", "source_line", "source_digest", "retrieved") VALUES
('statistic:sample:seats-fr-2024','sample','seats-fr-2024','seats','FR',12345.678,'count','year','2024-12-31','article:sample:~9qst5a5d8asewb6e94e9','Association of Sample Centers','FR','FR-29','Brest',0.1,'register.zip!sites.csv',5,'0pz3nqagvdtxpzjcwsen','2026-03-01T06:00:00Z'),
('statistic:sample:number','sample','number','seats',NULL,0.1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL)
ON CONFLICT ("id") DO UPDATE SET "source" = excluded."source", "source_key" = excluded."source_key", "measure" = excluded."measure", "scope" = excluded."scope", "value" = excluded."value", "unit" = excluded."unit", "period" = excluded."period", "as_of" = excluded."as_of", "article_id" = excluded."article_id", "claimed_by" = excluded."claimed_by", "country" = excluded."country", "subdivision" = excluded."subdivision", "city" = excluded."city", "confidence" = excluded."confidence", "source_input" = excluded."source_input", "source_line" = excluded."source_line", "source_digest" = excluded."source_digest", "retrieved" = excluded."retrieved";
INSERT INTO "articles" ("id", "source", "source_key", "title", "language", "published", "updated", "url", "publisher", "authors", "summary", "text_digest", "text_length", "confidence", "source_input", "source_line", "source_digest", "retrieved") VALUES
('article:sample:~9qst5a5d8asewb6e94e9','sample','https://news.example/1','Un centre d’appels s’agrandit','fr','2026-02-27T08:30:00Z','2026-02-27T10:00:00+01:00','https://news.example/1','La Gazette d''Exemple','A. Auteur','Cent emplois sont annoncés.','fvacv0bwz92pab75smf1',35,1,'register.zip!sites.csv',6,'hk04nqagvdtxpzjcwhfn','2026-03-01T06:00:00Z')
ON CONFLICT ("id") DO UPDATE SET "source" = excluded."source", "source_key" = excluded."source_key", "title" = excluded."title", "language" = excluded."language", "published" = excluded."published", "updated" = excluded."updated", "url" = excluded."url", "publisher" = excluded."publisher", "authors" = excluded."authors", "summary" = excluded."summary", "text_digest" = excluded."text_digest", "text_length" = excluded."text_length", "confidence" = excluded."confidence", "source_input" = excluded."source_input", "source_line" = excluded."source_line", "source_digest" = excluded."source_digest", "retrieved" = excluded."retrieved";
INSERT INTO "names" ("record_id", "position", "kind", "name", "name_key", "language", "date_end") VALUES
('organization:sample:78467169500095',0,'previous','Ouest Appels','ouest appels','fr','2003'),
('call_center:sample:~wesbhefmtfxvj6yyfayx',0,'trading','Allô Brest',NULL,NULL,NULL),
('call_center:sample:~wesbhefmtfxvj6yyfayx',1,'acronym','ACB',NULL,'fr-FR',NULL),
('organization:sample:hostile-0',0,'alias','it''s "quoted" and ''single''; -- not a comment',NULL,NULL,NULL),
('organization:sample:hostile-1',0,'alias','''); DROP TABLE organizations; --',NULL,NULL,NULL),
('organization:sample:hostile-2',0,'alias','nul�inside',NULL,NULL,NULL),
('organization:sample:hostile-3',0,'alias','�',NULL,NULL,NULL),
('organization:sample:hostile-4',0,'alias','',NULL,NULL,NULL),
('organization:sample:hostile-5',0,'alias','
',NULL,NULL,NULL),
('organization:sample:hostile-6',0,'alias',replace(replace('^M','^M',''||'
'),'^-','^'),NULL,NULL,NULL),
('organization:sample:hostile-7',0,'alias',replace(replace('loneCR and CR^MLF^M','^M',''||'
'),'^-','^'),NULL,NULL,NULL),
('organization:sample:hostile-8',0,'alias',replace(replace('^-M^M^--^-','^M',''||'
'),'^-','^'),NULL,NULL,NULL),
('organization:sample:hostile-9',0,'alias','line one
.quit
\! echo
;
go
/
last',NULL,NULL,NULL),
('organization:sample:hostile-10',0,'alias','\.',NULL,NULL,NULL),
('organization:sample:hostile-11',0,'alias','\N',NULL,NULL,NULL),
('organization:sample:hostile-12',0,'alias','back\slash \'' \" \u0041 \x41',NULL,NULL,NULL),
('organization:sample:hostile-13',0,'alias','tab	andcontrol',NULL,NULL,NULL),
('organization:sample:hostile-14',0,'alias',',;|	',NULL,NULL,NULL),
('organization:sample:hostile-15',0,'alias',' blanks around ',NULL,NULL,NULL),
('organization:sample:hostile-16',0,'alias','﻿mark',NULL,NULL,NULL),
('organization:sample:hostile-17',0,'alias','-',NULL,NULL,NULL),
('organization:sample:hostile-18',0,'alias','+',NULL,NULL,NULL),
('organization:sample:hostile-19',0,'alias','=',NULL,NULL,NULL),
('organization:sample:hostile-20',0,'alias','=HYPERLINK("http://evil.example","x")',NULL,NULL,NULL),
('organization:sample:hostile-21',0,'alias','+33123456789',NULL,NULL,NULL),
('organization:sample:hostile-22',0,'alias','+33 (0)1 23-45.67/89',NULL,NULL,NULL),
('organization:sample:hostile-23',0,'alias','-12.5',NULL,NULL,NULL),
('organization:sample:hostile-24',0,'alias','+4',NULL,NULL,NULL),
('organization:sample:hostile-25',0,'alias','+4+cmd',NULL,NULL,NULL),
('organization:sample:hostile-26',0,'alias','-2+3|x',NULL,NULL,NULL),
('organization:sample:hostile-27',0,'alias','@SUM(A1)',NULL,NULL,NULL),
('organization:sample:hostile-28',0,'alias','	TAB',NULL,NULL,NULL),
('organization:sample:hostile-29',0,'alias','CR',NULL,NULL,NULL),
('organization:sample:hostile-30',0,'alias','
LF',NULL,NULL,NULL),
('organization:sample:hostile-31',0,'alias','''=1',NULL,NULL,NULL),
('organization:sample:hostile-32',0,'alias','''''=1',NULL,NULL,NULL),
('organization:sample:hostile-33',0,'alias','''+33',NULL,NULL,NULL),
('organization:sample:hostile-34',0,'alias','''plain',NULL,NULL,NULL),
('organization:sample:hostile-35',0,'alias','''',NULL,NULL,NULL),
('organization:sample:hostile-36',0,'alias','😀👩‍👩‍👧‍👦🇫🇷',NULL,NULL,NULL),
('organization:sample:hostile-37',0,'alias','é é ÅÅ',NULL,NULL,NULL),
('organization:sample:hostile-38',0,'alias','שלום ‮abc‬ مرحبا',NULL,NULL,NULL),
('organization:sample:hostile-39',0,'alias','  ',NULL,NULL,NULL),
('organization:sample:hostile-40',0,'alias','�￾􏿿',NULL,NULL,NULL),
('organization:sample:hostile-41',0,'alias','${HOME} $(id) `id` %s %n :name :''name'' ?1 $1',NULL,NULL,NULL),
('organization:sample:hostile-42',0,'alias','<b>&amp;</b> ]]>',NULL,NULL,NULL),
('organization:sample:hostile-43',0,'alias','null',NULL,NULL,NULL),
('organization:sample:hostile-44',0,'alias','NULL',NULL,NULL,NULL),
('organization:sample:hostile-45',0,'alias','true',NULL,NULL,NULL),
('organization:sample:hostile-46',0,'alias','0123',NULL,NULL,NULL),
('organization:sample:hostile-47',0,'alias','1e5',NULL,NULL,NULL),
('organization:sample:hostile-48',0,'alias','NaN',NULL,NULL,NULL);
INSERT INTO "identifiers" ("record_id", "position", "scheme", "value", "raw", "check_result") VALUES
('organization:sample:78467169500095',0,'FR-SIRET','78467169500095','784 671 695 00095','ok');
INSERT INTO "phones" ("record_id", "position", "kind", "number", "dialled", "extension", "country") VALUES
('call_center:sample:~wesbhefmtfxvj6yyfayx',0,'geographic','+33298000000','02 98 00 00 00','12','FR'),
('call_center:sample:~wesbhefmtfxvj6yyfayx',1,'short_code',NULL,'3900',NULL,NULL),
('call_center:sample:~13s2v5yz357217bbrkj4',0,'geographic','+33123456789','+33 1 23 45 67 89',NULL,NULL);
INSERT INTO "activities" ("record_id", "position", "label", "scheme", "version", "code", "code_normalized", "rank") VALUES
('organization:sample:78467169500095',0,'Activités de centres d''appels','NAF','2','82.20Z','8220Z','main');
INSERT INTO "capacities" ("record_id", "position", "measure", "value_min", "value_max", "planned", "raw", "as_of") VALUES
('call_center:sample:~wesbhefmtfxvj6yyfayx',0,'seats',250,299.5,1,'250 à 300','2024'),
('call_center:sample:~wesbhefmtfxvj6yyfayx',1,'headcount',1000,NULL,0,NULL,NULL),
('event:sample:~s9tprprsk5xwpzjcw95g',0,'jobs_announced',100,100,1,'100',NULL),
('call_center:sample:numbers',0,'seats',1000000000000000,1.5e+300,0,NULL,NULL);
INSERT INTO "roles" ("record_id", "position", "role", "organization_id", "organization_name") VALUES
('call_center:sample:~wesbhefmtfxvj6yyfayx',0,'operator','organization:sample:78467169500095','Armorique Contact SAS'),
('call_center:sample:~wesbhefmtfxvj6yyfayx',1,'client',NULL,'Fjord Énergie');
INSERT INTO "services" ("record_id", "position", "service") VALUES
('call_center:sample:~wesbhefmtfxvj6yyfayx',0,'inbound'),
('call_center:sample:~wesbhefmtfxvj6yyfayx',1,'customer_care');
INSERT INTO "languages" ("record_id", "position", "language") VALUES
('call_center:sample:~wesbhefmtfxvj6yyfayx',0,'fr'),
('call_center:sample:~wesbhefmtfxvj6yyfayx',1,'br');
INSERT INTO "evidence" ("record_id", "position", "article_id", "field", "quote", "rule", "confidence", "char_start", "char_end", "byte_start", "byte_end") VALUES
('call_center:sample:~wesbhefmtfxvj6yyfayx',0,'article:sample:~9qst5a5d8asewb6e94e9','opened','ouvert vers 2001','opened-in',0.5,10,26,11,27),
('call_center:sample:~wesbhefmtfxvj6yyfayx',1,NULL,'',NULL,'row',NULL,NULL,NULL,NULL,NULL);
DELETE FROM "issues" WHERE "source" = 'sample';
DELETE FROM "issues" WHERE "source" = '';
INSERT INTO "issues" ("record_id", "position", "source", "raw", "field", "rule", "severity", "action", "line", "byte_offset", "message", "source_input") VALUES
('call_center:sample:~wesbhefmtfxvj6yyfayx',0,'sample',replace(replace('ca\xFF\x00^M','^M',''||'
'),'^-','^'),'tél','phone','warning','kept',3,5000000000,'expected a phone number and found "call us"','register.zip!sites.csv'),
(NULL,1,'sample',replace(replace('^M','^M',''||'
'),'^-','^'),NULL,'personal','info','nulled',NULL,NULL,'=1+1',NULL),
(NULL,0,'',NULL,NULL,'input-failed','error','stopped',NULL,NULL,'no input',NULL)
ON CONFLICT ("source", "position") DO UPDATE SET "record_id" = excluded."record_id", "raw" = excluded."raw", "field" = excluded."field", "rule" = excluded."rule", "severity" = excluded."severity", "action" = excluded."action", "line" = excluded."line", "byte_offset" = excluded."byte_offset", "message" = excluded."message", "source_input" = excluded."source_input";
DELETE FROM "issues" WHERE "source" = 'memory';
INSERT INTO "sources" ("id", "kind", "title", "language", "country", "url", "publisher", "licence", "licence_url", "attribution", "redistribution") VALUES
('sample','registry','Register of sample centers','fr','FR','https://samples.example/','Office of Samples','Open Sample Licence 1.0','https://samples.example/licence','Source: Office of Samples, 2026.
Names changed.','attribution'),
('memory','file',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'unknown')
ON CONFLICT ("id") DO UPDATE SET "kind" = excluded."kind", "title" = excluded."title", "language" = excluded."language", "country" = excluded."country", "url" = excluded."url", "publisher" = excluded."publisher", "licence" = excluded."licence", "licence_url" = excluded."licence_url", "attribution" = excluded."attribution", "redistribution" = excluded."redistribution";

-- Register of sample centers (sample): Open Sample Licence 1.0
--   Office of Samples
--   https://samples.example/licence
--   Source: Office of Samples, 2026.
-- Names changed.

-- memory (memory): licence not known

COMMIT;
