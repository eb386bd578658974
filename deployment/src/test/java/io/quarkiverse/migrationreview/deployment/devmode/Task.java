package io.quarkiverse.migrationreview.deployment.devmode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

@Entity
public class Task extends PanacheEntity {

    @Column(nullable = false, length = 200)
    public String title;

    // <fields>
}
