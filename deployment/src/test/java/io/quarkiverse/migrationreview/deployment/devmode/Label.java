package io.quarkiverse.migrationreview.deployment.devmode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

@Entity
public class Label extends PanacheEntity {

    @Column(nullable = false, unique = true)
    public String name;

    @ManyToOne(optional = false)
    public Task task;
}
