package io.deprecation.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** A ConfigMap or a Secret as a kubelet mounts it: links to a folder that is swapped as a whole. */
final class MountedMap {

    private final Path folder;
    private int edition;

    private MountedMap(Path folder) {
        this.folder = folder;
    }

    static MountedMap of(Path folder, Map<String, String> data) throws IOException {
        var mounted = new MountedMap(Files.createDirectories(folder));
        mounted.update(data);
        for (String file : data.keySet()) {
            Files.createSymbolicLink(folder.resolve(file), Path.of("..data", file));
        }
        return mounted;
    }

    Path folder() {
        return folder;
    }

    /** Puts new content in the place of the old, of the same files, in one step. */
    void update(Map<String, String> data) throws IOException {
        Path content = Files.createDirectory(folder.resolve("..edition_" + edition++));
        for (Map.Entry<String, String> file : data.entrySet()) {
            Files.writeString(content.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        Path link = Files.createSymbolicLink(folder.resolve("..data_tmp"), content.getFileName());
        Files.move(link, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    }
}
