package io.quarkiverse.migrationreview.tracker;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** What tasks are about. Its members are the users who follow it. */
@Entity
@Table(name = "topic", uniqueConstraints = @UniqueConstraint(name = Topic.UNIQUE_NAME, columnNames = "name"))
public class Topic extends PanacheEntity {

    static final String UNIQUE_NAME = "uk_topic_name";

    @NotBlank(message = "A topic needs a name")
    @Size(max = 80, message = "A name has at most {max} characters")
    @Column(nullable = false, length = 80)
    public String name;

    @Size(max = 1000, message = "A description has at most {max} characters")
    @Column(length = 1000)
    public String description;

    @JsonIgnore
    @ManyToMany
    @JoinTable(name = "topic_member", //
            joinColumns = @JoinColumn(name = "topic_id"), foreignKey = @ForeignKey(name = "fk_topic_member_topic"), //
            inverseJoinColumns = @JoinColumn(name = "user_id"), inverseForeignKey = @ForeignKey(name = "fk_topic_member_user"))
    @OrderBy("name")
    public Set<User> members = new LinkedHashSet<>();
}
