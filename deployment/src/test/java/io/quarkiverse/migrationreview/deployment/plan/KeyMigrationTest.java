package io.quarkiverse.migrationreview.deployment.plan;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** Constraints and indexes of tables that stay. */
class KeyMigrationTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final List<MigrationCase> CASES = List.of(
            new MigrationCase("adds keys and checks",
                    """
                            create table users (id bigint, name text);
                            create table task (id bigint not null, n int, user_id bigint, title text, a int, b int);
                            """,
                    """
                            create table users (id bigint primary key, name text);
                            create table task (id bigint not null constraint pk_task primary key, n int constraint ck_n check (n >= 0 and n <= 5), user_id bigint constraint fk_user references users on update cascade on delete set null, title text, a int, b int, constraint uk_title unique (title), constraint uk_ab unique (a, b) deferrable);
                            """,
                    """
                            alter table users alter column id set not null;
                            alter table task add constraint pk_task primary key (id);
                            alter table users add constraint users_pkey primary key (id);
                            alter table task add constraint ck_n check (n between 0 and 5);
                            alter table task add constraint uk_ab unique (a, b) deferrable;
                            alter table task add constraint uk_title unique (title);
                            alter table task add constraint fk_user foreign key (user_id) references users (id) on update cascade on delete set null;
                            """,
                    """
                            alter table task drop constraint fk_user;
                            alter table task drop constraint uk_title;
                            alter table task drop constraint uk_ab;
                            alter table task drop constraint ck_n;
                            alter table users drop constraint users_pkey;
                            alter table task drop constraint pk_task;
                            alter table users alter column id drop not null;
                            """),
            new MigrationCase("adds indexes",
                    """
                            create table task (a int, b text, c int, d jsonb);
                            """,
                    """
                            create table task (a int, b text, c int, d jsonb);
                            create index ix_a on task (a desc nulls last, c);
                            create unique index ix_b on task (lower(b)) where c is not null;
                            create index ix_d on task using gin (d);
                            create index ix_c on task using hash (c);
                            create index ix_i on task (a) include (b, c);
                            """,
                    """
                            create index ix_a on task (a desc nulls last, c);
                            create unique index ix_b on task (lower(b)) where (c is not null);
                            create index ix_c on task using hash (c);
                            create index ix_d on task using gin (d);
                            create index ix_i on task (a) include (b, c);
                            """,
                    """
                            drop index ix_i;
                            drop index ix_d;
                            drop index ix_c;
                            drop index ix_b;
                            drop index ix_a;
                            """),
            new MigrationCase("changes a check of an enum",
                    """
                            create table task (status varchar(255) not null check (status in ('OPEN', 'DONE')), n smallint check (n between 0 and 1));
                            """,
                    """
                            create table task (status varchar(255) not null check (status in ('OPEN', 'DONE', 'BLOCKED')), n smallint check (n between 0 and 2));
                            """,
                    """
                            alter table task drop constraint task_n_check;
                            alter table task drop constraint task_status_check;
                            alter table task add constraint task_n_check check (n between 0 and 2);
                            alter table task add constraint task_status_check check (status in ('OPEN', 'DONE', 'BLOCKED'));
                            """,
                    """
                            alter table task drop constraint task_status_check;
                            alter table task drop constraint task_n_check;
                            alter table task add constraint task_status_check check (status in ('OPEN', 'DONE'));
                            alter table task add constraint task_n_check check (n between 0 and 1);
                            """),
            new MigrationCase("changes an index and a unique constraint under the same name",
                    """
                            create table task (a int, b int, constraint uk unique (a));
                            create index ix on task (a);
                            """,
                    """
                            create table task (a int, b int, constraint uk unique (a, b));
                            create index ix on task (b);
                            """,
                    """
                            alter table task drop constraint uk;
                            drop index ix;
                            alter table task add constraint uk unique (a, b);
                            create index ix on task (b);
                            """,
                    """
                            drop index ix;
                            alter table task drop constraint uk;
                            create index ix on task (a);
                            alter table task add constraint uk unique (a);
                            """),
            new MigrationCase("changes a primary key that others refer to",
                    """
                            create table users (id bigint constraint pk_users primary key, code text not null unique);
                            create table task (user_id bigint constraint fk_user references users (id), code text constraint fk_code references users (code));
                            """,
                    """
                            create table users (id bigint unique, code text constraint pk_users primary key);
                            create table task (user_id bigint constraint fk_user references users (id), code text constraint fk_code references users (code));
                            """,
                    """
                            alter table task drop constraint fk_code;
                            alter table task drop constraint fk_user;
                            alter table users drop constraint pk_users;
                            alter table users drop constraint users_code_key;
                            alter table users alter column id drop not null;
                            alter table users add constraint pk_users primary key (code);
                            alter table users add constraint users_id_key unique (id);
                            alter table task add constraint fk_code foreign key (code) references users (code);
                            alter table task add constraint fk_user foreign key (user_id) references users (id);
                            """,
                    """
                            alter table task drop constraint fk_user;
                            alter table task drop constraint fk_code;
                            alter table users drop constraint users_id_key;
                            alter table users drop constraint pk_users;
                            alter table users alter column id set not null;
                            alter table users add constraint users_code_key unique (code);
                            alter table users add constraint pk_users primary key (id);
                            alter table task add constraint fk_user foreign key (user_id) references users (id);
                            alter table task add constraint fk_code foreign key (code) references users (code);
                            """),
            new MigrationCase("drops a key together with one of its columns",
                    """
                            create table part (a int, b int, primary key (a, b));
                            create table item (a int, b int, constraint fk_part foreign key (a, b) references part);
                            """,
                    """
                            create table part (a int primary key);
                            create table item (a int, b int, constraint fk_part foreign key (a) references part);
                            """,
                    """
                            alter table item drop constraint fk_part;
                            alter table part drop constraint part_pkey;
                            alter table part add constraint part_pkey primary key (a);
                            alter table item add constraint fk_part foreign key (a) references part (a);
                            alter table part drop column b;
                            """,
                    """
                            alter table part add column b integer default 0 not null;
                            alter table part alter column b drop default;
                            alter table item drop constraint fk_part;
                            alter table part drop constraint part_pkey;
                            alter table part add constraint part_pkey primary key (a, b);
                            alter table item add constraint fk_part foreign key (a, b) references part (a, b);
                            """),
            new MigrationCase("gives a name to something else",
                    """
                            create table users (id bigint primary key);
                            create table task (a bigint, b bigint, constraint one unique (a), constraint fk_one foreign key (a) references users);
                            create index ix_one on task (a);
                            """,
                    """
                            create table users (id bigint primary key);
                            create table task (a bigint, b bigint, constraint one unique (b), constraint two unique (a), constraint fk_one foreign key (b) references users, constraint fk_two foreign key (a) references users);
                            create index ix_one on task (b);
                            create index ix_two on task (a);
                            """,
                    """
                            alter table task drop constraint fk_one;
                            alter table task drop constraint one;
                            drop index ix_one;
                            alter table task add constraint one unique (b);
                            alter table task add constraint two unique (a);
                            create index ix_one on task (b);
                            create index ix_two on task (a);
                            alter table task add constraint fk_one foreign key (b) references users (id);
                            alter table task add constraint fk_two foreign key (a) references users (id);
                            """,
                    """
                            alter table task drop constraint fk_two;
                            alter table task drop constraint fk_one;
                            drop index ix_two;
                            drop index ix_one;
                            alter table task drop constraint two;
                            alter table task drop constraint one;
                            create index ix_one on task (a);
                            alter table task add constraint one unique (a);
                            alter table task add constraint fk_one foreign key (a) references users (id);
                            """),
            new MigrationCase("changes what a foreign key does",
                    """
                            create table users (id bigint primary key);
                            create table task (user_id bigint constraint fk references users);
                            """,
                    """
                            create table users (id bigint primary key);
                            create table task (user_id bigint constraint fk references users on delete cascade);
                            """,
                    """
                            alter table task drop constraint fk;
                            alter table task add constraint fk foreign key (user_id) references users (id) on delete cascade;
                            """,
                    """
                            alter table task drop constraint fk;
                            alter table task add constraint fk foreign key (user_id) references users (id);
                            """),
            new MigrationCase("refers to a table created in the same go",
                    """
                            create table task (id bigint primary key);
                            """,
                    """
                            create table label (id bigint primary key, name varchar(50) not null unique);
                            create table task (id bigint primary key);
                            create table task_label (task_id bigint not null references task, label_id bigint not null references label, primary key (task_id, label_id));
                            """,
                    """
                            create table label (
                                id bigint not null,
                                name varchar(50) not null,
                                constraint label_pkey primary key (id),
                                constraint label_name_key unique (name)
                            );
                            create table task_label (
                                task_id bigint not null,
                                label_id bigint not null,
                                constraint task_label_pkey primary key (task_id, label_id)
                            );
                            alter table task_label add constraint task_label_label_id_fkey foreign key (label_id) references label (id);
                            alter table task_label add constraint task_label_task_id_fkey foreign key (task_id) references task (id);
                            """,
                    """
                            alter table task_label drop constraint task_label_task_id_fkey;
                            alter table task_label drop constraint task_label_label_id_fkey;
                            drop table task_label;
                            drop table label;
                            """));

    static List<MigrationCase> cases() {
        return CASES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void leadsThereAndBack(MigrationCase migration) throws SQLException {
        migration.check(SERVER);
    }
}
