import java.nio.file.Path;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Starts the current line, which has no public entry point of its own. Arguments: home folder, neo4j.conf. */
public class StartCurrent {
    public static void main(String[] args) {
        var service = new DatabaseManagementServiceBuilder(Path.of(args[0]))
                .loadPropertiesFromFile(Path.of(args[1]))
                .setConfig(BoltConnector.enabled, true)
                .build();
        // The embedded builder leaves shutdown to its caller: without this, SIGTERM is a crash.
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        System.out.println("Started.");
    }
}
