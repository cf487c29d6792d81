package org.peacechronology.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.peacechronology.text.PieceSearch.Found;

/**
 * Puts the places of a quotation's pieces in order.
 *
 * <p>A chain takes one place of each piece, in order and without overlap. Of all chains only the tightest count: those in
 * whose extent no shorter one lies. If one such extent remains the quotation stands in one place. Each place is followed
 * back to the nearest fitting place of the piece before it, so the work is linear in the number of places.
 */
final class Chains {

    private final List<List<Found>> places;
    private final BiPredicate<Found, Found> fits;

    /** Of each piece and place: where the tightest chain that ends there begins, or -1. */
    private final int[][] begins;

    /** Of each piece and place: the place of the piece before it. */
    private final int[][] before;

    /**
     * @param places of each piece, ascending
     * @param fits whether the second place may follow the first: it holds for all nearer ones where it holds for one
     */
    Chains(List<List<Found>> places, BiPredicate<Found, Found> fits) {
        this.places = places;
        this.fits = fits;
        this.begins = new int[places.size()][];
        this.before = new int[places.size()][];
        for (int piece = 0; piece < places.size(); piece++) {
            reach(piece);
        }
    }

    private void reach(int piece) {
        List<Found> here = places.get(piece);
        begins[piece] = new int[here.size()];
        before[piece] = new int[here.size()];
        if (piece == 0) {
            for (int i = 0; i < here.size(); i++) {
                begins[0][i] = here.get(i).from();
            }
            return;
        }
        List<Found> previous = places.get(piece - 1);
        Integer[] byEnd = new Integer[previous.size()];
        Arrays.setAll(byEnd, i -> i);
        Arrays.sort(byEnd, Comparator.comparingInt(i -> previous.get(i).to()));
        int next = 0;
        int nearest = -1;
        for (int i = 0; i < here.size(); i++) {
            while (next < byEnd.length
                    && previous.get(byEnd[next]).to() <= here.get(i).from()) {
                if (begins[piece - 1][byEnd[next]] >= 0) {
                    nearest = byEnd[next];
                }
                next++;
            }
            boolean reached = nearest >= 0 && fits.test(previous.get(nearest), here.get(i));
            begins[piece][i] = reached ? begins[piece - 1][nearest] : -1;
            before[piece][i] = nearest;
        }
    }

    /** The tightest chains, in order. */
    List<List<Found>> tightest() {
        List<List<Found>> chains = new ArrayList<>();
        int last = places.size() - 1;
        int begin = -1;
        for (int i = 0; i < places.get(last).size(); i++) {
            if (begins[last][i] > begin) {
                begin = begins[last][i];
                chains.add(chain(last, i));
            }
        }
        return chains;
    }

    private List<Found> chain(int last, int end) {
        Found[] chain = new Found[last + 1];
        int place = end;
        for (int piece = last; piece >= 0; piece--) {
            chain[piece] = places.get(piece).get(place);
            place = before[piece][place];
        }
        return List.of(chain);
    }
}
