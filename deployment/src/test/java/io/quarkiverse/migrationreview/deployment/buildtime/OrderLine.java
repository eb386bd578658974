package io.quarkiverse.migrationreview.deployment.buildtime;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hibernate.annotations.Comment;

@Entity
@Table(indexes = @Index(columnList = "placedAt desc"))
@Comment("A line of an order")
class OrderLine {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "lines")
    @TableGenerator(name = "lines")
    Long id;

    @NotNull
    @Size(max = 40)
    String articleNumber;

    @Max(100)
    int quantity;

    OffsetDateTime placedAt;

    @Enumerated(EnumType.STRING)
    State state;

    @Embedded
    Price price;

    @ManyToOne
    OrderLine replaces;

    enum State {
        OPEN,
        SHIPPED
    }

    @Embeddable
    static class Price {

        @Column(precision = 10, scale = 2)
        BigDecimal amount;

        @Column(columnDefinition = "char(3) default 'EUR'")
        String currency;
    }
}
