package io.quarkiverse.migrationreview.deployment.concurrent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "note")
public class Note {

    @Id
    public Long id;
    public String text;
    public String author;
}
