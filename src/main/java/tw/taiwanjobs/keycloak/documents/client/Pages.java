package tw.taiwanjobs.keycloak.documents.client;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

/** What is asked for page by page. At its end it is asked once more each time, as something may have come meanwhile. */
final class Pages<T> implements Iterator<T> {

    private final Function<Optional<T>, List<T>> pageAfter;
    private final Queue<T> page = new ArrayDeque<>();
    private Optional<T> last = Optional.empty();

    /** @param pageAfter the entries after this one, or the first ones; none at the end */
    Pages(Function<Optional<T>, List<T>> pageAfter) {
        this.pageAfter = pageAfter;
    }

    @Override
    public boolean hasNext() {
        fill();
        return !page.isEmpty();
    }

    private void fill() {
        if (page.isEmpty()) {
            page.addAll(pageAfter.apply(last));
        }
    }

    /** The next one, which stays the next one. */
    T peek() {
        fill();
        return page.element();
    }

    @Override
    public T next() {
        T next = peek();
        page.remove();
        last = Optional.of(next);
        return next;
    }
}
