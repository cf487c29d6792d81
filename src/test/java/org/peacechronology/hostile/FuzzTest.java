package org.peacechronology.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A short run of the fuzzer; {@code -Dfuzz.seconds}, {@code -Dfuzz.seed} and {@code -Dfuzz.case} change it, and with
 * {@code -Dfuzz.growth=true} the times of short and long inputs are compared, for which the machine has to be quiet.
 */
@Tag("slow")
@Timeout(7200)
class FuzzTest {

    @TempDir
    Path scratch;

    @Test
    void changed_inputs_of_every_kind_are_read_without_an_exception_and_in_bounded_time() throws IOException {
        Fuzz fuzz = new Fuzz(scratch, Boolean.getBoolean("fuzz.growth"));
        String single = System.getProperty("fuzz.case", "");
        if (!single.isEmpty()) {
            assertThat(fuzz.again(single)).isEmpty();
            return;
        }
        Fuzz.Result result =
                fuzz.run(Long.getLong("fuzz.seconds", 60), Long.getLong("fuzz.seed", 1), List.of(), System.out);
        assertThat(result.failures()).isEmpty();
        assertThat(result.executions().values()).allMatch(count -> count > 0);
    }
}
