namespace PaperTools.Extraction;

/// <summary>Every link: those that the digest gives, then those in title and abstract, each address once.</summary>
internal static class LinkExtractor
{
    public static IReadOnlyList<PaperLink> Extract(FactStore facts)
    {
        IReadOnlyList<PaperLink> fromDigest = facts.Paper.DigestLinks;
        PaperText text = facts.Text;
        var scanner = new LinkScanner(text.Text);
        List<PaperLink>? links = null;
        HashSet<string>? seen = null;
        int sentence = 0;
        int token = 0;
        int afterPrevious = 0;
        while (scanner.TryRead(out FoundLink found))
        {
            if (links is null)
            {
                links = [.. fromDigest];
                seen = new HashSet<string>(fromDigest.Select(link => Key(link.Url)), StringComparer.OrdinalIgnoreCase);
            }

            string url = Absolute(found.Url, out Uri? uri);
            while (token < text.Tokens.Length && text.Tokens[token].End <= found.Start)
            {
                token++;
            }

            while (sentence + 1 < text.Sentences.Length && text.Sentences[sentence].End <= token)
            {
                sentence++;
            }

            LinkWords context = LinkContext.Before(text, token, text.Sentences[sentence].First, afterPrevious);
            while (token < text.Tokens.Length && text.Tokens[token].Start < found.End)
            {
                token++;
            }

            afterPrevious = token;
            if (seen!.Add(Key(url)))
            {
                links.Add(new PaperLink(url, KindOf(uri, context), text.Text[found.Start..found.End]));
            }
        }

        return links ?? fromDigest;
    }

    /// <summary>The address with its scheme, a mirror's host replaced by the site's that it mirrors.</summary>
    private static string Absolute(string written, out Uri? uri)
    {
        string url = written.Contains("://", StringComparison.Ordinal) ? written : "https://" + written;
        if (!Uri.TryCreate(url, UriKind.Absolute, out uri))
        {
            return url;
        }

        if (LinkHosts.Current.MirroredSite(uri.Host) is string site)
        {
            int host = url.IndexOf("://", StringComparison.Ordinal) + 3;
            url = string.Concat("https://", site, url.AsSpan(host + uri.Host.Length));
            _ = Uri.TryCreate(url, UriKind.Absolute, out uri);
        }

        return url;
    }

    /// <summary>What makes two addresses one: neither scheme nor a slash at the end count.</summary>
    private static string Key(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        return (scheme < 0 ? url : url[(scheme + 3)..]).TrimEnd('/');
    }

    /// <summary>
    /// The host decides, and where it holds many things (code, data and models on one site) the words before the link do.
    /// </summary>
    private static LinkKind KindOf(Uri? uri, LinkWords context)
    {
        LinkKind? byHost = uri is null ? null : LinkHosts.Current.KindOf(uri.Host, uri.AbsolutePath.Trim('/') is { Length: > 0 } path ? path.Split('/', 2)[0] : "");
        if (context == LinkWords.Board)
        {
            return LinkKind.Other;
        }

        return byHost switch
        {
            LinkKind.Paper or LinkKind.Other => byHost.Value,
            LinkKind.Demo => LinkKind.Demo,
            LinkKind.Project => context is LinkWords.Demo ? LinkKind.Demo : LinkKind.Project,
            LinkKind.Code => OnCodeHost(context),
            LinkKind.Dataset => context is LinkWords.Code ? LinkKind.Code : LinkKind.Dataset,
            LinkKind.Model => context is LinkWords.Dataset ? LinkKind.Dataset : context is LinkWords.Code ? LinkKind.Code : LinkKind.Model,
            _ => ByWords(context),
        };
    }

    private static LinkKind OnCodeHost(LinkWords context)
    {
        if (context.HasFlag(LinkWords.Code) || context == LinkWords.None)
        {
            return LinkKind.Code;
        }

        return context.HasFlag(LinkWords.Dataset) ? LinkKind.Dataset : context.HasFlag(LinkWords.Model) ? LinkKind.Model : LinkKind.Code;
    }

    private static LinkKind ByWords(LinkWords context)
    {
        ReadOnlySpan<(LinkWords Word, LinkKind Kind)> order =
        [
            (LinkWords.Board, LinkKind.Other), (LinkWords.Demo, LinkKind.Demo), (LinkWords.Project, LinkKind.Project), (LinkWords.Code, LinkKind.Code),
            (LinkWords.Dataset, LinkKind.Dataset), (LinkWords.Model, LinkKind.Model), (LinkWords.Paper, LinkKind.Paper),
        ];
        foreach ((LinkWords word, LinkKind kind) in order)
        {
            if (context.HasFlag(word))
            {
                return kind;
            }
        }

        return LinkKind.Other;
    }
}
