package io.headgate.pipelines.page;

/** How much room a node needs; the page's style sheet sets the fonts that these figures stand for. */
final class NodeSize {
    static final int HEIGHT = 46;
    /** Room beside the texts: the coloured edge on the left, the state's sign on the right. */
    private static final int PADDING = 48;

    private static final int LEAST = 132;
    private static final int MOST = 420;
    /** Width of one character of the name (monospace 12px) and of the line below (sans 10.5px, capitals in badges). */
    private static final double NAME_CHARACTER = 7.3;

    private static final double LINE_CHARACTER = 6.0;
    private static final double BADGE_CHARACTER = 6.6;
    private static final int BADGE_PADDING = 18;

    private NodeSize() {}

    static int width(PageNode node) {
        double line = cells(node.type()) * LINE_CHARACTER + cells(node.product()) * LINE_CHARACTER + 16;
        for (String badge : node.badges()) {
            line += cells(badge) * BADGE_CHARACTER + BADGE_PADDING;
        }
        double text = Math.max(cells(node.id()) * NAME_CHARACTER, line);
        return (int) Math.max(LEAST, Math.min(MOST, Math.ceil(text) + PADDING));
    }

    /** Characters of Asian scripts and pictures take two cells. */
    private static int cells(String text) {
        return text.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
    }
}
