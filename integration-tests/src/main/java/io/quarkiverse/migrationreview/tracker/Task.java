package io.quarkiverse.migrationreview.tracker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** Something to do within a topic. */
@Entity
@Table(name = "task", indexes = @Index(name = "ix_task_topic_id_status", columnList = "topic_id, status"))
public class Task extends PanacheEntity {

    @NotBlank(message = "A task needs a title")
    @Size(max = 200, message = "A title has at most {max} characters")
    @Column(nullable = false, length = 200)
    public String title;

    @NotNull(message = "A task needs a topic")
    @ManyToOne(optional = false)
    @JoinColumn(name = "topic_id", nullable = false, foreignKey = @ForeignKey(name = "fk_task_topic"))
    public Topic topic;

    @ManyToOne
    @JoinColumn(name = "assignee_id", foreignKey = @ForeignKey(name = "fk_task_assignee"))
    public User assignee;

    @NotNull(message = "A task needs a status")
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    public TaskStatus status = TaskStatus.OPEN;

    public LocalDate due;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<ChecklistItem> checklist = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "task_label", //
            joinColumns = @JoinColumn(name = "task_id"), foreignKey = @ForeignKey(name = "fk_task_label_task"))
    @Column(name = "label", nullable = false, length = 40)
    @OrderBy
    public Set<@NotBlank(message = "A label needs a text") //
    @Size(max = 40, message = "A label has at most {max} characters") String> labels = new LinkedHashSet<>();

    @CreationTimestamp
    @JsonProperty(access = Access.READ_ONLY)
    @Column(nullable = false, updatable = false)
    public Instant created;

    @JsonProperty(access = Access.READ_ONLY)
    public Instant closed;

    /**
     * The tasks that meet every condition given, oldest first; a condition that is {@code null} is left out.
     */
    static List<Task> matching(Long topicId, TaskStatus status, String label) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        if (topicId != null) {
            conditions.add("task.topic.id = :topic");
            values.put("topic", topicId);
        }
        if (status != null) {
            conditions.add("task.status = :status");
            values.put("status", status);
        }
        if (label != null) {
            conditions.add(":label member of task.labels");
            values.put("label", label);
        }
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return list("from Task task left join fetch task.topic left join fetch task.assignee " + where + " order by task.id",
                values);
    }

    boolean isClosed() {
        return status == TaskStatus.DONE;
    }

    void close() {
        status = TaskStatus.DONE;
        closed = Instant.now();
    }
}
