package ripple.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.sky.SkyPosition;

/// Addresses of public viewers, shipped and as a user writes them.
class ViewerLinksTest {
    @TempDir
    Path folder;

    @Test
    void shippedAddressesAreAddressesForEveryPlace() {
        for (ViewerLinks.Link link : ViewerLinks.standard().links()) {
            for (double dec : new double[]{-89.5, -0.0000004, 2.2, 60}) {
                String address = link.address(new SkyPosition(150.4, dec), 0.01);
                assertThat(URI.create(address).getScheme()).isEqualTo("https");
                assertThat(address).contains("150.4000000").doesNotContain("{");
            }
        }
    }

    @Test
    void wordsInBracesAreReplaced() {
        ViewerLinks.Link link = new ViewerLinks.Link("a", "https://a.org/{ra}/{dec}/{decSigned}/{fov}/{radius}");
        assertThat(link.address(new SkyPosition(10, 5), 0.02))
                .isEqualTo("https://a.org/10.0000000/5.0000000/%2B5.0000000/0.02000/36.0");
        assertThat(link.address(new SkyPosition(10, -5), 0.02)).contains("/-5.0000000/-5.0000000/");
    }

    @Test
    void aFileComesBackAsItWasWritten() throws IOException {
        Path file = folder.resolve("new").resolve("viewers.json");
        assertThat(ViewerLinks.read(file)).as("no file yet").isEqualTo(ViewerLinks.standard());
        ViewerLinks own = new ViewerLinks(java.util.List.of(new ViewerLinks.Link("My “own”", "http://x.org/?p={ra}")));
        own.write(file);
        assertThat(ViewerLinks.read(file)).isEqualTo(own);
    }

    @Test
    void mistakesAreSaidInASentenceThatNamesTheFile() throws IOException {
        assertThatIllegalArgumentException().isThrownBy(() -> new ViewerLinks.Link("a", "file:///etc/passwd"))
                .withMessageContaining("https://");
        assertThatIllegalArgumentException().isThrownBy(() -> new ViewerLinks.Link("a", "https://a.org/{rq}"))
                .withMessageContaining("{rq}").withMessageContaining("{ra}");
        Path file = folder.resolve("viewers.json");
        for (String text : new String[]{"", "[", "{}", "{\"viewers\": [{}]}",
                "{\"viewers\": [{\"name\": \"a\", \"url\": \"javascript:alert(1)\"}]}"}) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> ViewerLinks.read(file)).as(text).isInstanceOf(IOException.class)
                    .hasMessageContaining("viewers.json");
        }
    }
}
