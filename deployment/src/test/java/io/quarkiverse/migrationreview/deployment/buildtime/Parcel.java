package io.quarkiverse.migrationreview.deployment.buildtime;

/** Mapped by {@link #MAPPING} alone. */
class Parcel {

    static final String MAPPING = """
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2">
                <entity class="io.quarkiverse.migrationreview.deployment.buildtime.Parcel" access="FIELD">
                    <table name="parcels"/>
                    <attributes>
                        <id name="id">
                            <generated-value strategy="IDENTITY"/>
                        </id>
                        <basic name="weight">
                            <column name="weight_in_grams" nullable="false"/>
                        </basic>
                    </attributes>
                </entity>
            </entity-mappings>
            """;

    Long id;

    int weight;
}
