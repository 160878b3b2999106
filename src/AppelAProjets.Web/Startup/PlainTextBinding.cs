using AppelAProjets.Web.Data.Conventions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace AppelAProjets.Web.Startup;

/// <summary>Whatever a form or an address brings, the pages work with text that can be stored and printed.</summary>
internal sealed class PlainTextBinding : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        return context.Metadata.ModelType == typeof(string) && Takes(context.BindingInfo.BindingSource)
            ? new Binder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;
    }

    /// <summary>The body, headers and services have binders of their own.</summary>
    private static bool Takes(BindingSource? source) =>
        source is null
        || source == BindingSource.Form
        || source == BindingSource.Query
        || source == BindingSource.Path
        || source == BindingSource.ModelBinding;

    private sealed class Binder(SimpleTypeModelBinder inner) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await inner.BindModelAsync(bindingContext);
            if (bindingContext.Result is { IsModelSet: true, Model: string text })
            {
                bindingContext.Result = ModelBindingResult.Success(PlainText.Clean(text));
            }
        }
    }
}
