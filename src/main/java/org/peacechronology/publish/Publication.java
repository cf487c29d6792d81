package org.peacechronology.publish;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.peacechronology.publish.PublishFailure.Kind;

/**
 * One change of a site from what it is to what it should be, made ready, written down, carried out.
 *
 * <p>Up to the moment the journal stands, nothing of the site has changed. From then on each step is one rename or
 * removal, and each can be done twice without harm. A step that fails has the whole change taken back; a run that is
 * killed leaves the journal, by which the next run goes on to the end, or back where files are missing on the stage.
 */
final class Publication {

    private final Location location;
    private final Volume volume;
    private final Stage stage;

    Publication(Location location, Volume volume) {
        this.location = location;
        this.volume = volume;
        this.stage = new Stage(location.beside(".publish"), volume);
    }

    /** Whatever makes the files of a site and hands them over, from one thread or many. */
    interface Source {
        void bring(Intake intake) throws IOException;
    }

    /**
     * Stages what differs, then carries it out.
     *
     * @param remarks where to put what went wrong without harm
     */
    Comparison run(Source source, Foreign policy, List<String> remarks) {
        Comparison comparison;
        Journal journal;
        try {
            Intake intake = new Intake(location, volume, Optional.of(stage));
            source.bring(intake);
            comparison = intake.compared(policy);
            if (comparison.changesNothing()) {
                return comparison;
            }
            journal = plan(comparison);
            prepare(comparison, journal);
        } catch (IOException e) {
            clearQuietly();
            throw failed(e, "It is as it was.");
        } catch (RuntimeException refused) {
            clearQuietly();
            throw refused;
        }
        remarks.addAll(carryOutOrTakeBack(journal));
        return comparison;
    }

    private List<String> carryOutOrTakeBack(Journal journal) {
        try {
            carryOut(journal);
        } catch (IOException e) {
            throw failed(e, takeBackAfterFailure(journal));
        }
        return clearQuietly();
    }

    private Journal plan(Comparison comparison) {
        if (!Files.exists(location.site(), LinkOption.NOFOLLOW_LINKS)) {
            return new Journal(List.of(new Step.PutSite(manifestOf(comparison))));
        }
        List<Step> folders = new ArrayList<>();
        List<Step.Put> puts = new ArrayList<>();
        List<Step> removals = new ArrayList<>();
        Set<String> planned = new LinkedHashSet<>();
        for (Comparison.Changed file : comparison.changed()) {
            for (String folder : Location.foldersAbove(file.path())) {
                if (!Files.exists(location.file(folder), LinkOption.NOFOLLOW_LINKS) && planned.add(folder)) {
                    folders.add(new Step.MakeFolder(folder));
                }
            }
            puts.add(new Step.Put(puts.size(), file.over(), file.sha256(), file.path()));
        }
        int number = comparison.changed().size();
        for (Map.Entry<String, String> file : comparison.gone().entrySet()) {
            removals.add(new Step.Remove(number++, file.getValue(), file.getKey()));
        }
        // The comparison has the manifest last; it is to name only what stands, so it comes after the removals.
        List<Step> steps = new ArrayList<>(folders);
        boolean manifest = !puts.isEmpty() && puts.get(puts.size() - 1).path().equals(Manifest.FILE);
        steps.addAll(manifest ? puts.subList(0, puts.size() - 1) : puts);
        steps.addAll(removals);
        if (manifest) {
            steps.add(puts.get(puts.size() - 1));
        }
        return new Journal(steps);
    }

    private void prepare(Comparison comparison, Journal journal) throws IOException {
        for (Step step : journal.steps()) {
            if (step instanceof Step.Put put && put.over()) {
                volume.keep(location.file(put.path()), stage.old(put.number()));
            } else if (step instanceof Step.Remove remove) {
                volume.keep(location.file(remove.path()), stage.old(remove.number()));
            }
        }
        // All were written before: the disk then forces many at a time.
        Map<Path, Integer> staged = new LinkedHashMap<>();
        comparison.changed().forEach(file -> staged.put(stage.fresh(file.path()), file.crc32()));
        volume.proveAll(staged);
        stage.write(journal);
    }

    private void carryOut(Journal journal) throws IOException {
        Set<Path> touched = new TreeSet<>();
        for (Step step : journal.steps()) {
            if (step.path().equals(Manifest.FILE)) {
                removeEmptiedFolders(journal);
                force(touched);
            }
            if (touched.add(folderOf(step))) { // Once for each folder.
                location.requirePlainFoldersAbove(step.path());
            }
            carryOut(step);
        }
        removeEmptiedFolders(journal);
        force(touched);
    }

    private void carryOut(Step step) throws IOException {
        Path file = location.file(step.path());
        if (step instanceof Step.MakeFolder) {
            volume.makeFolder(file);
        } else if (step instanceof Step.PutSite || step instanceof Step.Put) {
            Path staged = stage.fresh(step.path());
            try {
                volume.rename(staged, file);
            } catch (NoSuchFileException e) {
                if (Files.exists(staged, LinkOption.NOFOLLOW_LINKS)) {
                    throw e;
                } // Otherwise an earlier run had done it.
            }
        } else if (step instanceof Step.Remove remove && holds(file, remove.sha256())) {
            volume.remove(file);
        }
    }

    private String takeBackAfterFailure(Journal journal) {
        try {
            takeBack(journal);
            return "It is as it was.";
        } catch (IOException e) {
            return "Each of its files is whole, but not all are of the same build: run the command again to finish.";
        }
    }

    /** Undoes what was done of a journal, in the other direction. */
    private void takeBack(Journal journal) throws IOException {
        if (Files.exists(stage.journal(), LinkOption.NOFOLLOW_LINKS)) {
            volume.rename(stage.journal(), stage.undo());
            volume.force(stage.folder());
        }
        List<Step> backwards = new ArrayList<>(journal.steps());
        Collections.reverse(backwards);
        Set<Path> touched = new TreeSet<>();
        for (Step step : backwards) {
            location.requirePlainFoldersAbove(step.path());
            takeBack(step);
            touched.add(folderOf(step));
        }
        force(touched);
        stage.clear();
    }

    private void takeBack(Step step) throws IOException {
        Path file = location.file(step.path());
        if (step instanceof Step.MakeFolder) {
            removeIfEmpty(file);
        } else if (step instanceof Step.PutSite site) {
            if (!Files.exists(stage.fresh(), LinkOption.NOFOLLOW_LINKS)
                    && holds(location.file(Manifest.FILE), site.manifest())) {
                volume.rename(file, stage.fresh());
            }
        } else if (step instanceof Step.Put put && !put.over()) {
            if (holds(file, put.sha256())) {
                volume.remove(file);
            }
        } else {
            int number = step instanceof Step.Put put ? put.number() : ((Step.Remove) step).number();
            if (Files.exists(stage.old(number), LinkOption.NOFOLLOW_LINKS) && !stands(stage.old(number), file)) {
                for (String folder : Location.foldersAbove(step.path())) {
                    volume.makeFolder(location.file(folder));
                }
                volume.rename(stage.old(number), file);
            }
        }
    }

    /** Whether an earlier run left something to finish, to undo or to clear away. */
    boolean isInterrupted() {
        return stage.exists();
    }

    /** Finishes or undoes what an earlier run left; returns what to tell the user. */
    String recover() throws IOException {
        boolean undoing = Files.exists(stage.undo(), LinkOption.NOFOLLOW_LINKS);
        Path file = undoing ? stage.undo() : stage.journal();
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            stage.clear();
            return "An earlier run was stopped while " + location.name() + " was whole; what it left was cleared away.";
        }
        Optional<Journal> journal = Journal.parse(volume.read(file));
        if (journal.isEmpty()) {
            stage.clear();
            return "An earlier run was stopped and its journal is damaged; every file of " + location.name()
                    + " was compared again.";
        }
        if (undoing || !canFinish(journal.get())) {
            takeBack(journal.get());
            return "An earlier run was stopped while it changed " + location.name() + "; its changes were undone.";
        }
        carryOut(journal.get());
        stage.clear();
        return "An earlier run was stopped while it changed " + location.name() + "; its changes were finished.";
    }

    /** Whether each new file is whole, on the stage or already at its address. */
    private boolean canFinish(Journal journal) throws IOException {
        for (Step step : journal.steps()) {
            if (step instanceof Step.PutSite site && !isThere(Manifest.FILE, site.manifest())
                    || step instanceof Step.Put put && !isThere(put.path(), put.sha256())) {
                return false;
            }
        }
        return true;
    }

    private boolean isThere(String path, String sha256) throws IOException {
        Path staged = stage.fresh(path);
        return holds(Files.exists(staged, LinkOption.NOFOLLOW_LINKS) ? staged : location.file(path), sha256);
    }

    private static String manifestOf(Comparison comparison) {
        return comparison.changed().stream()
                .filter(file -> file.path().equals(Manifest.FILE))
                .map(Comparison.Changed::sha256)
                .findFirst()
                .orElseThrow();
    }

    /** Whether what was kept of a file stands there as it was: where another volume begins, no rename would put it back. */
    private boolean stands(Path kept, Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && (Files.isSameFile(kept, file)
                        || Files.size(kept) == Files.size(file) && Arrays.equals(volume.read(kept), volume.read(file)));
    }

    private boolean holds(Path file, String sha256) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Digest.of(volume, file).equals(sha256);
    }

    private void removeEmptiedFolders(Journal journal) throws IOException {
        Set<String> folders = new TreeSet<>(Collections.reverseOrder());
        for (Step step : journal.steps()) {
            if (step instanceof Step.Remove) {
                folders.addAll(Location.foldersAbove(step.path()));
            }
        }
        for (String folder : folders) { // In reverse order a folder comes after all that lies in it.
            removeIfEmpty(location.file(folder));
        }
    }

    private void removeIfEmpty(Path folder) throws IOException {
        try {
            volume.remove(folder);
        } catch (DirectoryNotEmptyException inUse) {
            // Something of the site or of somebody else lies in it.
        }
    }

    private Path folderOf(Step step) {
        Path file = location.file(step.path());
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }

    private void force(Set<Path> folders) throws IOException {
        for (Path folder : folders) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                volume.force(folder);
            }
        }
    }

    private List<String> clearQuietly() {
        try {
            stage.clear();
            return List.of();
        } catch (IOException e) {
            return List.of(
                    stage.folder() + " could not be removed (" + Complaint.of(e) + "); the next run will do it.");
        }
    }

    private PublishFailure failed(IOException e, String state) {
        return new PublishFailure(
                Kind.MACHINE, location.name() + " could not be written: " + Complaint.of(e) + ". " + state, e);
    }
}
