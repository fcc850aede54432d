-- The record of Headgate. Times are UTC; enums are stored by name, so that a reader needs no code.

create table artifact (
    digest     text        primary key check (digest ~ '^sha256:[0-9a-f]{64}$'),
    kind       text        not null,
    size       integer     not null check (size >= 0),
    bytes      bytea       not null, -- GZIP of the content
    created_at timestamptz not null default now()
);
alter table artifact alter column bytes set storage external; -- it is compressed already

create table artifact_link (
    from_digest text not null,
    link        text not null,
    to_digest   text not null,
    primary key (from_digest, link)
);

-- One counter per environment gives rollouts their number.
create table rollout_number (
    environment text   primary key,
    last        bigint not null
);

-- Rollouts, their tables and their steps: one tree, with its closure beside it.
create table execution (
    id             bigint      generated always as identity primary key,
    kind           text        not null check (kind in ('ROLLOUT', 'TABLE', 'STEP')),
    environment    text        not null,
    rollout        text        not null,
    workflow_id    text        not null,
    run_id         text        not null,
    step_id        text        not null default '',
    table_name     text,
    step_kind      text,
    undo           boolean     not null default false,
    epoch          integer     not null default 1 check (epoch >= 1),
    attempts       integer     not null default 0,
    started_at     timestamptz not null,
    ended_at       timestamptz, -- of a table it follows from its steps
    outcome        text,
    message        text        not null default '',
    -- of a rollout
    plan_digest    text,
    plan_kind      text,
    commit_hash    text,
    requested_by   text,
    -- what a step has touched
    statement      text,
    statement_uid  text,
    touched_table  text,
    table_id       text,
    topic_id       text,
    check ((ended_at is null) = (outcome is null)),
    check (kind <> 'STEP' or (step_id <> '' and step_kind is not null)),
    check (kind <> 'TABLE' or table_name is not null),
    check (kind <> 'ROLLOUT' or (plan_digest is not null and plan_kind is not null and requested_by is not null))
);
create unique index execution_rollout on execution (environment, rollout) where kind = 'ROLLOUT';
create unique index execution_table on execution (environment, rollout, table_name) where kind = 'TABLE';
create unique index execution_step on execution (workflow_id, run_id, step_id, undo, epoch) where kind = 'STEP';
create index execution_newest on execution (environment, id desc) where kind = 'ROLLOUT';
create index execution_by_table on execution (environment, table_name) where kind = 'TABLE';
create index execution_steps on execution (environment, rollout, id) where kind = 'STEP';
create index execution_by_statement on execution (environment, statement) where statement is not null;

create table execution_tree (
    ancestor   bigint  not null references execution (id),
    descendant bigint  not null references execution (id),
    depth      integer not null check (depth >= 0),
    primary key (ancestor, descendant)
);
create index execution_tree_up on execution_tree (descendant, depth);

-- What projects say of their tables.
create table pipeline (
    environment  text    not null,
    table_name   text    not null,
    owner        text    not null default '',
    kind         text    not null default '',
    active       boolean not null default true,
    content_hash text,
    verified     boolean not null default false,
    primary key (environment, table_name)
);

-- Statements that Headgate made, in service or not.
create table statement (
    environment    text        not null,
    name           text        not null,
    uid            text        not null,
    table_name     text        not null,
    generation     integer     not null check (generation >= 1),
    rollout        text        not null,
    additions      text        not null default '', -- names of Ownership.Addition, separated by commas
    version_suffix text,
    serving        boolean     not null,
    served_at      timestamptz not null,
    primary key (environment, name, uid),
    foreign key (environment, table_name) references pipeline (environment, table_name)
);
create index statement_by_table on statement (environment, table_name) where serving;

-- Where statements were stopped.
create table position_set (
    id            bigint      generated always as identity primary key,
    environment   text        not null,
    rollout       text        not null,
    step_id       text        not null,
    epoch         integer     not null check (epoch >= 1),
    statement     text        not null,
    statement_uid text        not null,
    table_name    text        not null,
    savepoint     text,
    taken_at      timestamptz not null,
    unique (environment, rollout, step_id, epoch, statement, statement_uid)
);
create index position_set_by_table on position_set (environment, table_name, id desc);

create table position (
    set_id        bigint  not null references position_set (id),
    source_table  text    not null,
    topic_id      text,
    partition     integer not null check (partition >= -1), -- -1: the source is known, its partitions are not
    next_offset   bigint,
    primary key (set_id, source_table, partition),
    check ((partition = -1) = (next_offset is null))
);

create sequence lease_fence;

create table lease (
    fence       bigint      primary key,
    environment text        not null,
    workflow_id text        not null,
    run_id      text        not null,
    rollout     text        not null,
    acquired_at timestamptz not null default now(),
    unique (environment, workflow_id)
);

create table lease_table (
    fence       bigint not null references lease (fence) on delete cascade,
    environment text   not null,
    table_name  text   not null,
    mode        text   not null check (mode in ('EXCLUSIVE', 'SHARED')),
    primary key (fence, table_name)
);
-- The database itself refuses a second writer.
create unique index lease_table_exclusive on lease_table (environment, table_name) where mode = 'EXCLUSIVE';
create index lease_table_wanted on lease_table (environment, table_name);

create table schedule_run (
    id          bigint      generated always as identity primary key,
    environment text        not null,
    schedule    text        not null,
    workflow_id text        not null,
    run_id      text        not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    outcome     text,
    findings    integer     not null default 0,
    message     text        not null default '',
    artifact    text,
    unique (workflow_id, run_id)
);
create index schedule_run_newest on schedule_run (environment, schedule, id desc);

create table audit (
    id          bigint      generated always as identity primary key,
    environment text        not null,
    rollout     text        not null,
    entry_id    text        not null,
    what        text        not null,
    step_id     text,
    who         text        not null,
    why         text        not null,
    says        text        not null,
    at          timestamptz not null,
    unique (environment, rollout, entry_id)
);
create index audit_newest on audit (environment, id desc);

create table token (
    id         bigint      generated always as identity primary key,
    name       text        not null,
    role       text        not null,
    hash       bytea       not null unique check (length(hash) = 32),
    created_at timestamptz not null default now(),
    revoked_at timestamptz
);
create unique index token_active on token (name) where revoked_at is null;
