package io.quarkiverse.migrationreview.tracker;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** A person who works on tasks. The table is {@code users}: {@code user} is a reserved word of SQL. */
@Entity
@Table(name = "users", uniqueConstraints = @UniqueConstraint(name = User.UNIQUE_EMAIL, columnNames = "email"))
public class User extends PanacheEntity {

    static final String UNIQUE_EMAIL = "uk_users_email";

    @NotBlank(message = "A user needs a name")
    @Size(max = 100, message = "A name has at most {max} characters")
    @Column(nullable = false, length = 100)
    public String name;

    @NotNull(message = "A user needs an e-mail address")
    @Email(message = "This is not an e-mail address")
    @Size(max = 254, message = "An e-mail address has at most {max} characters")
    @Column(nullable = false, length = 254)
    public String email;

    @JsonIgnore
    @ManyToMany(mappedBy = "members")
    @OrderBy("name")
    public List<Topic> topics;
}
