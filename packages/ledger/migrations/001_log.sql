-- The verification log. Only entries, their tree and its heads are the log; records and keys can be erased beside it
-- and every proof stays whole. Nothing here names anybody: see "Log" in the documentation.

-- Roles belong to the server: another database of it may have made them, or be making them at this moment.
do $$
declare
  role text;
begin
  foreach role in array array['cutru_log_writer', 'cutru_log_auditor', 'cutru_log_eraser'] loop
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

create table entries (
  index bigint primary key check (index >= 0),
  id uuid not null unique,
  kind text collate "C" not null check (kind in ('verification', 'access')),
  time timestamptz not null,
  caller text collate "C" not null,
  programme text collate "C",
  outcome text collate "C",
  subject bytea check (octet_length(subject) = 32),
  salt bytea not null check (octet_length(salt) = 16),
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  entry bytea not null
);
comment on table entries is 'leaf hash = SHA-256(0x00 || SHA-256(salt || entry)); the other columns repeat members of the entry';
comment on column entries.subject is 'pseudonym of the person';

create index entries_by_time on entries (time, index);
create index entries_by_caller on entries (caller, index);
create index entries_by_programme on entries (programme, index);
create index entries_by_outcome on entries (outcome, index);
create index entries_by_subject on entries (subject, index) where subject is not null;

-- One row a batch. Each head follows another one and is followed by one at most: two writers that both believed to be
-- alone could not both append.
create table heads (
  size bigint primary key check (size >= 0),
  previous bigint unique references heads (size),
  root bytea not null check (octet_length(root) = 32),
  frontier bytea not null,
  checkpoint text not null,
  check ((previous is null) = (size = 0)),
  check (previous < size)
);
comment on column heads.frontier is 'roots of the complete subtrees, largest first';
comment on column heads.checkpoint is 'C2SP signed note';

-- Roots of complete subtrees of 16, 256, 4096 ... leaves (level 4, 8, 12 ...): those between are a few hashes away.
create table nodes (
  level smallint not null check (level > 0 and level % 4 = 0),
  position bigint not null check (position >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, position)
);

create table requests (
  key bytea primary key check (octet_length(key) = 32),
  index bigint not null,
  content bytea not null check (octet_length(content) = 32)
);
comment on column requests.key is 'HMAC of caller and request id';
comment on column requests.content is 'HMAC of the request under the key of the record';

create table records (
  index bigint primary key,
  epoch integer not null,
  key bytea not null,
  sealed bytea not null
);
create table subject_keys (
  subject bytea primary key check (octet_length(subject) = 32),
  epoch integer not null,
  key bytea not null
);
comment on column subject_keys.subject is 'HMAC of the citizen number';
comment on column subject_keys.key is 'wrapped under the key of the epoch, which is a file';

-- At the commit of a batch: all entries that its head speaks of are there, each verification with its record.
create function check_head() returns trigger language plpgsql as $$
begin
  if new.size - new.previous <> (
    select count(*)
    from cutru_log.entries e left join cutru_log.records r on r.index = e.index
    where e.index >= new.previous and e.index < new.size and (e.kind = 'access') = (r.index is null)
  ) then
    raise exception 'a head of entries that are not all there' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger whole after insert on heads deferrable initially deferred
  for each row execute function check_head();

create function forbid() returns trigger language plpgsql as $$
begin
  raise exception 'the log is never changed' using errcode = 'insufficient_privilege';
end
$$;

create trigger never before update or delete or truncate on entries execute function forbid();
create trigger never before update or delete or truncate on heads execute function forbid();
create trigger never before update or delete or truncate on nodes execute function forbid();
create trigger never before update or delete or truncate on requests execute function forbid();
create trigger never before update of index, sealed or truncate on records execute function forbid();
create trigger never before update of subject or truncate on subject_keys execute function forbid();

do $$
begin
  execute format('grant usage on schema %I to cutru_log_writer, cutru_log_auditor, cutru_log_eraser', current_schema());
end
$$;
grant select, insert on entries, heads, nodes, requests, records, subject_keys to cutru_log_writer;
grant select on entries, heads, nodes to cutru_log_auditor;
-- Erasing destroys keys and, with a new epoch, wraps anew those that stay.
grant select on entries, records, subject_keys to cutru_log_eraser;
grant delete on records, subject_keys to cutru_log_eraser;
grant update (epoch, key) on records, subject_keys to cutru_log_eraser;
