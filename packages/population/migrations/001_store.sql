-- What is known of people, and what was known at each import. The database alone names nobody: people are keyed by an
-- HMAC of their number, names are keyed digests, birth, sex and ethnicity are sealed. The key is a file elsewhere.

-- Roles belong to the server: another database of it may have made them, or be making them at this moment.
do $$
declare
  role text;
begin
  foreach role in array array['cutru_population_reader', 'cutru_population_importer'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = role) then
      begin
        execute format('create role %I nologin', role);
      exception when duplicate_object or unique_violation then
        null;
      end;
    end if;
  end loop;
end
$$;

-- One row. The generation goes up with everything that changes what is known: who has read under one has read it all.
create table state (
  one boolean primary key default true check (one),
  generation bigint not null,
  key_check bytea check (octet_length(key_check) = 32)
);
comment on column state.key_check is 'HMAC of a fixed text: tells another key from the right one';
insert into state (generation) values (0);

create table imports (
  id integer primary key check (id > 0),
  content bytea not null unique check (octet_length(content) = 32),
  generation bigint not null unique,
  at timestamptz not null default clock_timestamp(),
  rows bigint not null,
  bad_rows bigint not null,
  people bigint not null,
  people_new bigint not null,
  people_changed bigint not null,
  people_unchanged bigint not null,
  people_older bigint not null,
  periods_added bigint not null,
  periods_closed bigint not null,
  recorded_on date,
  check (people = people_new + people_changed + people_unchanged + people_older)
);
comment on column imports.content is 'HMAC of the SHA-256 of the file';
comment on column imports.people_older is 'the file knew them on an earlier day than the store did, and was not taken for them';

create table people (
  id bigint generated always as identity primary key,
  key bytea not null unique check (octet_length(key) = 32)
);
comment on column people.key is 'HMAC of the citizen number';

-- Who somebody is, as an import left it: from import `since` up to the one before import `until`.
create table identities (
  person bigint not null references people,
  since integer not null,
  until integer,
  name_exact bytea not null check (octet_length(name_exact) = 32),
  name_plain bytea not null check (octet_length(name_plain) = 32),
  sealed bytea not null,
  content bytea not null check (octet_length(content) = 32),
  conflicting boolean not null,
  disputed boolean not null,
  incomplete boolean not null,
  recorded_on date not null,
  primary key (person, since),
  check (until > since)
);
create unique index identities_now on identities (person) where until is null;
comment on column identities.name_exact is 'HMAC of the person''s key and the normalised name: of two people of one name it differs';
comment on column identities.name_plain is 'the same without diacritics';
comment on column identities.sealed is 'birth, sex and ethnicity, always of one length';
comment on column identities.content is 'HMAC of all that the import had of the person, periods included: equal where nothing changed';

-- Where somebody lived, in clear. No foreign keys: an import brings millions of rows, made by joins with what they
-- would refer to.
create table periods (
  person bigint not null,
  digest bytea not null check (octet_length(digest) = 16),
  since integer not null,
  until integer,
  kind text collate "C" not null check (kind in ('permanent', 'temporary', 'current')),
  commune_code text collate "C" check (commune_code ~ '^\d{5}$'),
  code_on date,
  village text collate "C",
  from_day date,
  to_day date,
  recorded_on date not null,
  primary key (person, digest, since),
  check (until > since)
);
comment on column periods.digest is 'of the columns behind `until`';
comment on column periods.commune_code is 'null: not known where';
comment on column periods.from_day is 'null: not known since when';
comment on column periods.to_day is 'last day; infinity: still there on recorded_on; null: not known until when';

create function forbid() returns trigger language plpgsql as $$
begin
  raise exception 'what was known is never changed' using errcode = 'insufficient_privilege';
end
$$;

create trigger never before update or delete or truncate on imports execute function forbid();
create trigger never before update or delete or truncate on people execute function forbid();
create trigger never before delete or truncate or update of person, since, name_exact, name_plain, sealed, content,
  conflicting, disputed, incomplete, recorded_on on identities execute function forbid();
create trigger never before delete or truncate or update of person, digest, since, kind, commune_code, code_on, village,
  from_day, to_day, recorded_on on periods execute function forbid();
-- What an import closed stays closed.
create trigger closed before update on identities for each row when (old.until is not null) execute function forbid();
create trigger closed before update on periods for each row when (old.until is not null) execute function forbid();

do $$
begin
  execute format('grant usage on schema %I to cutru_population_reader, cutru_population_importer', current_schema());
end
$$;
grant select on state, imports, people, identities, periods to cutru_population_reader, cutru_population_importer;
grant insert on imports, people, identities, periods to cutru_population_importer;
grant update (until) on identities, periods to cutru_population_importer;
grant update (generation, key_check) on state to cutru_population_importer;
